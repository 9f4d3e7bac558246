package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.Exchanged;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Flow;
import org.lienthong.registry.FlowFigures;
import org.lienthong.registry.MoneyFilter;
import org.lienthong.registry.Obliged;
import org.lienthong.registry.Period;
import org.lienthong.registry.Span;
import org.lienthong.registry.Standing;
import org.lienthong.registry.StepFigures;

/** The country's figures are those that anybody can work out from the events. */
interface FigureClaims extends Claims {

    long ABSURD = 5_000_000_000_000_000_000L;
    ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    Period WEEKS = new Period(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-12-31"));

    @Test
    default void figuresEqualWhatIsWorkedOutFromEveryEventOfRandomHistories() {
        for (long seed = 1; seed <= 2; seed++) {
            world().fresh();
            SplittableRandom random = new SplittableRandom(seed);
            List<Integer> begun = new ArrayList<>();
            for (int step = 0; step < 90; step++) {
                step(random, begun);
                if (step == 45) {
                    world().exchangeRound.roll();
                    sumUp();
                }
            }
            world().deliver();
            List<Map<String, Object>> kept = LegalClockClaims.clocks(world());
            LegalClockClaims.forgetAndReread(world());
            assertThat(LegalClockClaims.clocks(world()))
                    .as("seed %s, clocks that were kept and those read from the events", seed)
                    .isEqualTo(kept);
            sumUp();

            FromEvents truth = FromEvents.read(world().jdbc, world().clock.instant());
            assertThat(truth.dossiers()).as("seed %s", seed).hasSizeGreaterThan(8);
            flows(truth, seed);
            standing(truth, seed);
            steps(truth, seed);
            money(truth, seed);
            exchanges(truth, seed);
        }
    }

    /** On PostgreSQL what was changed lies beside the sums until a round adds it. */
    private void sumUp() {
        assertThat(world().sumRound.add()).isTrue();
        assertThat(world().jdbc
                        .sql("select many from sum_change")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    default void sumsThatNobodyCanOweDoNotStopTheFiguresOfTheCountry() {
        for (int n = 1; n <= 2; n++) {
            world().processing(n);
            world().hear(Letters.notifies(Letters.row(n, "TB-1", "0380750001", 100)));
        }
        world().jdbc
                .sql("update tax_notice set vnd = :absurd, open_vnd = :absurd")
                .param("absurd", ABSURD)
                .update();
        BigInteger both = BigInteger.valueOf(ABSURD).multiply(BigInteger.TWO);

        for (int time = 0; time < 2; time++) {
            assertThat(world().money.waiting(MoneyFilter.NONE).vnd()).isEqualTo(both);
            assertThat(world().money.of(Span.DAY, WEEKS, MoneyFilter.NONE))
                    .extracting(line -> line.notified().vnd())
                    .contains(both);
            sumUp();
        }
    }

    /** Any letter to any dossier; the hub refuses what is not legal. */
    private void step(SplittableRandom random, List<Integer> begun) {
        world().clock.pass(Duration.ofHours(1 + random.nextInt(12)));
        int n = begun.isEmpty() || random.nextInt(6) == 0 ? begun.size() + 1 : begun.get(random.nextInt(begun.size()));
        if (n > begun.size()) {
            begun.add(n);
            hear(Letters.submits(n));
            hear(Letters.accepts(n));
            return;
        }
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> hear(Letters.progresses(n, "Bước " + random.nextInt(100)));
            case 3 -> hear(Letters.wantsPapers(n, "Thiếu bản vẽ", "2026-12-20T03:00:00"));
            case 4 ->
                hear(Letters.notifies(Letters.row(n, notice(random), payer(random), 100 * (1 + random.nextInt(3)))));
            case 5 ->
                hear(Letters.pays(
                        n,
                        notice(random),
                        payer(random),
                        100 * (1 + random.nextInt(3)),
                        "202611%02d084500".formatted(10 + random.nextInt(15)),
                        ""));
            case 6 -> hear(Letters.stops(n, "Dừng"));
            case 7 -> hear(Letters.mentionsNotice(n, notice(random)));
            default -> world().deliver();
        }
    }

    private void hear(Arrival letter) {
        world().hear(new Arrival(
                letter.from(),
                letter.door(),
                letter.key(),
                letter.contentType(),
                letter.body(),
                world().clock.instant()));
    }

    private static String notice(SplittableRandom random) {
        return "TB-" + (1 + random.nextInt(2));
    }

    private static String payer(SplittableRandom random) {
        return "038075000" + random.nextInt(2);
    }

    private void flows(FromEvents truth, long seed) {
        for (FlowFigures.Line line : world().flows.of(Span.DAY, WEEKS, Filter.NONE)) {
            for (Flow flow : Flow.values()) {
                Predicate<FromEvents.History> happened =
                        history -> line.period().first().equals(day(history.when(flow)));
                assertThat(line.of(flow).now().many())
                        .as("seed %s, %s on %s", seed, flow, line.period().first())
                        .isEqualTo(truth.dossiers().stream().filter(happened).count());
            }
        }
    }

    private void standing(FromEvents truth, long seed) {
        Standing standing = world().standings.country(WEEKS, Filter.NONE);
        assertThat(standing.open().many())
                .as("seed %s, open", seed)
                .isEqualTo(truth.dossiers().stream()
                        .filter(history -> history.when(Flow.ENDED) == null)
                        .count());
        assertThat(standing.overdue().many())
                .as("seed %s, overdue", seed)
                .isEqualTo(truth.dossiers().stream()
                        .filter(FromEvents.History::openAndLate)
                        .count());
        assertThat(standing.onTime().plain().late().many())
                .as("seed %s, late", seed)
                .isEqualTo(truth.dossiers().stream()
                        .filter(history -> "LATE".equals(history.plain()))
                        .count());
        assertThat(standing.onTime().kpi().onTime().many())
                .as("seed %s, on time", seed)
                .isEqualTo(truth.dossiers().stream()
                        .filter(history -> "ON_TIME".equals(history.kpi()))
                        .count());
    }

    private void steps(FromEvents truth, long seed) {
        for (Period period : List.of(WEEKS, new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-31")))) {
            StepFigures.Spent spent = world().stepFigures.of(period, Filter.NONE);
            List<StepFigures.Line> lines = spent.steps();
            assertThat(spent.whole().median())
                    .as("seed %s, the whole", seed)
                    .isEqualTo(median(truth.dossiers().stream().map(FromEvents.History::total)));
            assertThat(lines)
                    .as("seed %s, steps", seed)
                    .isNotEmpty()
                    .extracting(StepFigures.Line::phase)
                    .containsExactlyInAnyOrderElementsOf(truth.dossiers().stream()
                            .flatMap(history -> history.days().keySet().stream())
                            .collect(Collectors.toSet()));
            for (StepFigures.Line line : lines) {
                Supplier<Stream<Integer>> days = () ->
                        truth.dossiers().stream().map(history -> history.days().get(line.phase()));
                assertThat(line.dossiers().many())
                        .as("seed %s, %s", seed, line.phase())
                        .isEqualTo(days.get().filter(Objects::nonNull).count());
                assertThat(line.median()).as("seed %s, %s", seed, line.phase()).isEqualTo(median(days.get()));
            }
        }
    }

    private static int median(Stream<Integer> some) {
        List<Integer> days = some.filter(Objects::nonNull).sorted().toList();
        return days.get((days.size() - 1) / 2);
    }

    private void money(FromEvents truth, long seed) {
        for (Obliged line : world().money.of(Span.DAY, WEEKS, MoneyFilter.NONE)) {
            LocalDate day = line.period().first();
            List<FromEvents.Sum> notified = truth.on(day, truth.notified());
            List<FromEvents.Sum> paid = truth.on(day, truth.paid());
            assertThat(line.notified().papers().many())
                    .as("seed %s, notified on %s", seed, day)
                    .isEqualTo(notified.size());
            assertThat(line.notified().vnd())
                    .as("seed %s, notified on %s", seed, day)
                    .isEqualTo(FromEvents.total(notified));
            assertThat(line.paid().papers().many())
                    .as("seed %s, paid on %s", seed, day)
                    .isEqualTo(paid.size());
            assertThat(line.paid().vnd()).as("seed %s, paid on %s", seed, day).isEqualTo(FromEvents.total(paid));
        }
        assertThat(world().money.waiting(MoneyFilter.NONE).papers().many())
                .as("seed %s, waiting", seed)
                .isEqualTo(truth.waiting());
    }

    private void exchanges(FromEvents truth, long seed) {
        for (Exchanged line : world().exchanges.of(Span.DAY, WEEKS, ExchangeFilter.NONE)) {
            LocalDate day = line.period().first();
            assertThat(line.in().now().many())
                    .as("seed %s, in on %s", seed, day)
                    .isEqualTo(truth.countOn(day, truth.in()));
            assertThat(line.out().now().many())
                    .as("seed %s, out on %s", seed, day)
                    .isEqualTo(truth.countOn(day, truth.out()));
        }
    }

    static LocalDate day(Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, HERE);
    }
}

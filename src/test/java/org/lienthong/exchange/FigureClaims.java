package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lienthong.NaiveDoubts;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.registry.Area;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.Exchanged;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Flow;
import org.lienthong.registry.FlowFigures;
import org.lienthong.registry.Growth;
import org.lienthong.registry.MoneyFilter;
import org.lienthong.registry.Obliged;
import org.lienthong.registry.Period;
import org.lienthong.registry.Span;
import org.lienthong.registry.Standing;
import org.lienthong.registry.StandingFigures;
import org.lienthong.registry.StepFigures;

/** The country's figures are those that anybody can work out from the events. */
interface FigureClaims extends Claims {

    long ABSURD = 5_000_000_000_000_000_000L;
    ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    int SEEDS = 6;
    int STEPS = 160;

    /** After it whoever owes an answer is late. */
    Duration SILENCE = Duration.ofDays(20);

    List<String> PROCEDURES = List.of("1.012783", "1.012784", "1.012786");

    /** No letter of these is written here. */
    EnumSet<MessageType> NOT_IN_LETTERS = EnumSet.of(MessageType.DOSSIER_RETURNED_FOR_CORRECTION);

    Period WEEKS = new Period(LocalDate.parse("2026-11-02"), LocalDate.parse("2027-01-31"));

    /** Days that begin and end within a month, whole months, and the whole with a part of a month before. */
    List<Period> PERIODS = List.of(
            new Period(LocalDate.parse("2026-11-09"), LocalDate.parse("2026-12-06")),
            new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30")),
            new Period(LocalDate.parse("2026-11-01"), WEEKS.last()),
            WEEKS);

    /** What happened is the year before of these. */
    Period YEAR_AFTER = new Period(LocalDate.parse("2027-11-02"), LocalDate.parse("2028-01-31"));

    @Test
    default void figuresEqualWhatIsWorkedOutFromEveryEventOfRandomHistories() {
        Set<Flow> happened = EnumSet.noneOf(Flow.class);
        Set<DossierStatus> ended = EnumSet.noneOf(DossierStatus.class);
        Set<MessageType> told = EnumSet.noneOf(MessageType.class);
        Set<String> counted = new HashSet<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            FromEvents truth = history(seed);
            assertThat(truth.dossiers().size()).as("seed %s", seed).isGreaterThan(8);
            for (ProvinceCode province : Arrays.asList(null, Letters.H56, Letters.H20)) {
                flows(truth, province, seed);
                grown(truth, province, seed);
            }
            standing(truth, seed, counted);
            steps(truth, seed);
            money(truth, seed);
            exchanges(truth, seed);
            grown(truth, seed);
            truth.dossiers().forEach(history -> {
                happened.addAll(Stream.of(Flow.values())
                        .filter(flow -> history.when(flow) != null)
                        .toList());
                history.events().forEach(event -> {
                    told.add(event.message().type());
                    ended.add(event.after());
                });
            });
        }

        assertThat(happened).as("nothing is compared as 0 with 0").containsExactlyInAnyOrder(Flow.values());
        assertThat(counted)
                .as("no figure of a standing is compared as 0 with 0")
                .containsAll(new NaiveStanding(List.of(), WEEKS).standing().keySet());
        assertThat(ended).containsExactlyInAnyOrder(DossierStatus.values());
        assertThat(told).containsAll(EnumSet.complementOf(NOT_IN_LETTERS));
    }

    private FromEvents history(long seed) {
        world().fresh();
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> begun = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            step(random, begun);
            if (step == STEPS / 2) {
                world().exchangeRound.roll();
                sumUp();
            }
        }
        world().deliver();
        if (seed % 2 == 0) {
            world().clock.pass(SILENCE);
        }
        List<Map<String, Object>> kept = LegalClockClaims.clocks(world());
        LegalClockClaims.forgetAndReread(world());
        assertThat(LegalClockClaims.clocks(world()))
                .as("seed %s, clocks that were kept and those read from the events", seed)
                .isEqualTo(kept);
        doubts(seed);
        sumUp();
        return FromEvents.read(world().jdbc, world().clock.instant());
    }

    private void doubts(long seed) {
        assertThat(world().template
                        .queryForList("select code, doubts, " + NaiveDoubts.kept()
                                + " as naive from dossier d order by code"))
                .as("seed %s, doubts that were kept and those that the columns say", seed)
                .allSatisfy(row -> assertThat(row.get("doubts")).isEqualTo(row.get("naive")));
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
                    .extracting(line -> line.notified().now().vnd())
                    .contains(both);
            sumUp();
        }
    }

    /** Any letter to any dossier of either province; the hub refuses what is not legal. */
    private void step(SplittableRandom random, List<Integer> begun) {
        world().clock.pass(Duration.ofHours(1 + random.nextInt(12)));
        if (begun.isEmpty() || random.nextInt(9) == 0) {
            begin(random, begun);
            return;
        }
        int n = begun.get(random.nextInt(begun.size()));
        Instant now = world().clock.instant();
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> hear(n, Letters.progresses(n, "Bước " + random.nextInt(100)));
            case 3 -> hear(n, Letters.wantsPapers(n, "Thiếu bản vẽ", "2026-12-20T03:00:00"));
            case 4, 16 -> hear(n, Letters.notifies(Letters.row(n, notice(random), payer(random), amount(random))));
            case 5, 17 ->
                hear(
                        n,
                        Letters.pays(
                                n,
                                notice(random),
                                payer(random),
                                amount(random),
                                "202611%02d084500".formatted(10 + random.nextInt(13)),
                                ""));
            case 6 -> hear(n, random.nextBoolean() ? Letters.stops(n, "Dừng") : Letters.withdraws(n));
            case 7 -> hear(n, Letters.mentionsNotice(n, notice(random)));
            case 8 -> hear(n, Letters.handsPapersIn(n));
            case 9 -> hear(n, Letters.takesPapers(n, now));
            case 10, 11 -> {
                hear(n, Letters.completes(n, now.minus(Duration.ofHours(random.nextInt(30)))));
                if (random.nextBoolean()) {
                    hear(n, Letters.handsOver(n, now));
                }
            }
            case 12, 13 -> hear(n, Letters.handsOver(n, now.minus(Duration.ofHours(random.nextInt(3)))));
            case 18, 19 -> hear(n, Letters.asksTaxOffice(n, "PC-" + random.nextInt(100)));
            case 14 -> hear(n, Letters.disputes(n, "Sai diện tích, lần " + random.nextInt(100)));
            default -> world().deliver();
        }
    }

    /** Some are not taken at the counter or wait there, and every second one asks for a land transaction. */
    private void begin(SplittableRandom random, List<Integer> begun) {
        int n = begun.size() + 1 + (random.nextInt(3) == 0 ? Letters.LAST_OF_H56 : 0);
        begun.add(n);
        Arrival opening = random.nextBoolean() ? Letters.submits(n) : Letters.submitsTransaction(n, type(random));
        hear(n, Letters.about(opening, PROCEDURES.get(random.nextInt(PROCEDURES.size()))));
        if (random.nextInt(8) > 0) {
            hear(n, answer(random, n));
        }
    }

    /** Half of the receipts promise a day. */
    private Arrival answer(SplittableRandom random, int n) {
        Instant now = world().clock.instant();
        return switch (random.nextInt(7)) {
            case 0, 1 -> Letters.refuses(n, "Thiếu bản chính");
            case 2, 3 -> Letters.accepts(n);
            default -> Letters.promises(n, now, now.plus(Duration.ofDays(2 + random.nextInt(20))));
        };
    }

    private void hear(int n, Arrival letter) {
        world().hear(new Arrival(
                new SystemId(Letters.province(n), letter.from().name()),
                letter.door(),
                letter.key(),
                letter.contentType(),
                letter.body(),
                world().clock.instant()));
    }

    private static String type(SplittableRandom random) {
        return List.of("CN", "TK", "TA").get(random.nextInt(3));
    }

    private static long amount(SplittableRandom random) {
        return 100 * (1 + random.nextInt(3));
    }

    private static String notice(SplittableRandom random) {
        return "TB-" + (1 + random.nextInt(2));
    }

    private static String payer(SplittableRandom random) {
        return "038075000" + random.nextInt(2);
    }

    private void flows(FromEvents truth, @Nullable ProvinceCode province, long seed) {
        Filter filter = within(province);
        for (FlowFigures.Line line : world().flows.of(Span.DAY, WEEKS, filter)) {
            for (Flow flow : Flow.values()) {
                Predicate<FromEvents.History> happened =
                        history -> history.of(province) && line.period().first().equals(day(history.when(flow)));
                assertThat(line.of(flow).now().many())
                        .as(
                                "seed %s, %s of %s on %s",
                                seed, flow, province, line.period().first())
                        .isEqualTo(truth.dossiers().stream().filter(happened).count());
            }
        }
    }

    /** A year later all of it is the year before, in months as in days, and counts only where that year was seen whole. */
    private void grown(FromEvents truth, @Nullable ProvinceCode province, long seed) {
        Filter filter = within(province);
        LocalDate first = truth.dossiers().stream()
                .filter(history -> history.of(province))
                .map(history -> day(history.when(Flow.RECEIVED)))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
        for (Span span : List.of(Span.DAY, Span.MONTH)) {
            for (FlowFigures.Line line : world().flows.of(span, YEAR_AFTER, filter)) {
                for (Flow flow : Flow.values()) {
                    Growth growth = line.of(flow);
                    String what = "seed %s, %s of %s a year before %s".formatted(seed, flow, province, line.period());
                    long before = truth.dossiers().stream()
                            .filter(history -> history.of(province) && within(line.period(), day(history.when(flow))))
                            .count();
                    assertThat(growth.before().many()).as(what).isEqualTo(before);
                    assertThat(growth.rate().isPresent())
                            .as(what)
                            .isEqualTo(before > 0
                                    && !first.isAfter(line.period().first().minusYears(1)));
                }
            }
        }
    }

    /** No day of a leap year is among them. */
    private static boolean within(Period period, @Nullable LocalDate day) {
        return day != null
                && !day.isBefore(period.first().minusYears(1))
                && !day.isAfter(period.last().minusYears(1));
    }

    private void grown(FromEvents truth, long seed) {
        for (Obliged line : world().money.of(Span.DAY, YEAR_AFTER, MoneyFilter.NONE)) {
            LocalDate day = line.period().first().minusYears(1);
            Map<Obliged.Grown, List<FromEvents.Sum>> sums =
                    Map.of(line.notified(), truth.on(day, truth.notified()), line.paid(), truth.on(day, truth.paid()));
            sums.forEach((grown, said) -> {
                assertThat(grown.before().papers().many())
                        .as("seed %s, money on %s", seed, day)
                        .isEqualTo(said.size());
                assertThat(grown.before().vnd())
                        .as("seed %s, money on %s", seed, day)
                        .isEqualTo(FromEvents.total(said));
            });
        }
        for (Exchanged line : world().exchanges.of(Span.DAY, YEAR_AFTER, ExchangeFilter.NONE)) {
            LocalDate day = line.period().first().minusYears(1);
            assertThat(line.in().before().many())
                    .as("seed %s, in on %s", seed, day)
                    .isEqualTo(truth.countOn(day, truth.in()));
            assertThat(line.out().before().many())
                    .as("seed %s, out on %s", seed, day)
                    .isEqualTo(truth.countOn(day, truth.out()));
        }
    }

    /** Of the country, of each province and of each procedure, in whole months and in parts of them. */
    private void standing(FromEvents truth, long seed, Set<String> counted) {
        for (Period period : PERIODS) {
            String when = "seed %s, %s".formatted(seed, period);
            NaiveStanding all = new NaiveStanding(truth.dossiers(), period);
            Map<String, Long> country = all.standing();
            country.entrySet().stream()
                    .filter(figure -> figure.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .forEach(counted::add);
            StandingFigures.Apart apart = world().standings.apart(period, Filter.NONE);
            assertThat(NaiveStanding.said(world().standings.country(period, Filter.NONE)))
                    .as(when)
                    .isEqualTo(country);
            assertThat(NaiveStanding.said(apart.country())).as(when).isEqualTo(country);
            assertThat(apart.provinces()).as(when).containsKeys(Letters.H56, Letters.H20);
            assertThat(world().standings.provinces(period, Filter.NONE))
                    .as(when)
                    .isEqualTo(apart.provinces());
            apart.provinces().forEach((province, standing) -> assertThat(NaiveStanding.said(standing))
                    .as("%s, %s", when, province)
                    .isEqualTo(truth.held(period, province).standing()));
            for (ProvinceCode province : Arrays.asList(null, Letters.H56, Letters.H20)) {
                procedures(truth.held(period, province), within(province), "%s, %s".formatted(when, province));
            }
        }
    }

    private void procedures(NaiveStanding all, Filter filter, String what) {
        Map<ProcedureCode, Standing> procedures = world().standings.procedures(all.period(), filter);
        assertThat(procedures.keySet().stream().map(ProcedureCode::value))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(all.procedures(all::seen));
        procedures.forEach((procedure, standing) -> assertThat(NaiveStanding.said(standing))
                .as("%s, %s", what, procedure)
                .isEqualTo(all.of(procedure).standing()));
        assertThat(NaiveStanding.said(world().standings.country(all.period(), filter)))
                .as(what)
                .isEqualTo(all.standing());
    }

    private static Filter within(@Nullable ProvinceCode province) {
        return province == null ? Filter.NONE : Filter.NONE.in(new Area(Set.of(province), null, null));
    }

    private void steps(FromEvents truth, long seed) {
        for (Period period : PERIODS) {
            for (ProvinceCode province : Arrays.asList(null, Letters.H56, Letters.H20)) {
                NaiveStanding all = truth.held(period, province);
                String what = "seed %s, %s, %s".formatted(seed, period, province);
                Filter filter = within(province);
                StepFigures.Apart apart = world().stepFigures.apart(period, filter);
                assertThat(NaiveStanding.said(apart.all()))
                        .as(what)
                        .isEqualTo(all.spent())
                        .isEqualTo(NaiveStanding.said(world().stepFigures.of(period, filter)));
                assertThat(apart.procedures().keySet().stream().map(ProcedureCode::value))
                        .as(what)
                        .containsExactlyInAnyOrderElementsOf(all.procedures(all::measured));
                apart.procedures().forEach((procedure, spent) -> assertThat(NaiveStanding.said(spent))
                        .as("%s, %s", what, procedure)
                        .isEqualTo(all.of(procedure).spent())
                        .isEqualTo(NaiveStanding.said(world().stepFigures.of(period, filter.of(procedure)))));
            }
        }
    }

    private void money(FromEvents truth, long seed) {
        for (Obliged line : world().money.of(Span.DAY, WEEKS, MoneyFilter.NONE)) {
            LocalDate day = line.period().first();
            List<FromEvents.Sum> notified = truth.on(day, truth.notified());
            List<FromEvents.Sum> paid = truth.on(day, truth.paid());
            assertThat(line.notified().now().papers().many())
                    .as("seed %s, notified on %s", seed, day)
                    .isEqualTo(notified.size());
            assertThat(line.notified().now().vnd())
                    .as("seed %s, notified on %s", seed, day)
                    .isEqualTo(FromEvents.total(notified));
            assertThat(line.paid().now().papers().many())
                    .as("seed %s, paid on %s", seed, day)
                    .isEqualTo(paid.size());
            assertThat(line.paid().now().vnd())
                    .as("seed %s, paid on %s", seed, day)
                    .isEqualTo(FromEvents.total(paid));
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

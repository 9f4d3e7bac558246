package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.CLOCK;
import static org.lienthong.clock.Law.COUNTING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lienthong.clock.DossierClock.Basis;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.clock.Uncounted.Pause;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.Receipt;

/** Whatever legal history a dossier has, whatever its times are worth. */
class ClockPropertyTests {

    @Property(tries = 1000)
    void everyLegalHistoryHasAClockThatAddsUp(@ForAll("histories") LegalHistory history) {
        DossierClock clock = read(history, history.end());

        if (history.events().isEmpty()) {
            return;
        }
        assertThat(clock.holder()).isEqualTo(history.dossier().holder());
        assertThat(clock.stretches().get(clock.stretches().size() - 1).until()).isEqualTo(history.end());
        for (int i = 1; i < clock.stretches().size(); i++) {
            assertThat(clock.stretches().get(i).from())
                    .isEqualTo(clock.stretches().get(i - 1).until());
        }
        assertThat(clock.usedDays()).isNotNegative();
        assertThat(clock.pausedDays()).isNotNegative();
        assertThat(clock.excusedDays()).isNotNegative();
        assertThat(clock.state() == State.ENDED)
                .isEqualTo(history.dossier().completedAt() != null
                        || history.dossier().status().terminal());
        Stretch first = clock.stretches().get(0);
        assertThat(TimeInPhases.workingDays(clock, Law.CALENDAR).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(Law.CALENDAR.count(VietNam.day(first.from()), VietNam.day(history.end())));
        Receipt receipt = history.dossier().receipt();
        assertThat(clock.promise() == null ? null : clock.promise().date())
                .isEqualTo(receipt == null ? null : receipt.promisedAt());
        if (clock.startedAt() != null) {
            LocalDate start = COUNTING.startDay(clock.startedAt());
            LocalDate today = VietNam.day(clock.endedAt() == null ? history.end() : clock.endedAt());
            int all = Math.max(0, Law.CALENDAR.count(start, today));
            assertThat(clock.usedDays() + clock.pausedDays() + clock.excusedDays())
                    .isEqualTo(all);
        }
    }

    @Property(tries = 500)
    void theOrderInWhichEventsAndOutagesAreGivenDoesNotMatter(
            @ForAll("histories") LegalHistory history, @ForAll Random random) {
        List<ClockEvent> events = new ArrayList<>(history.events());
        List<Outage> outages = new ArrayList<>(history.outages());
        Collections.shuffle(events, random);
        Collections.shuffle(outages, random);

        assertThat(CLOCK.read(events, history.limit(), outages, history.end())).isEqualTo(read(history, history.end()));
    }

    /** An outage that goes on may still take the day on which it is looked at; so only those that are over. */
    @Property(tries = 500)
    void timeThatPassesNeverGivesDaysBack(
            @ForAll("histories") LegalHistory history, @ForAll @IntRange(max = 60) int days) {
        List<Outage> over = history.outages().stream()
                .filter(outage -> !outage.until().isAfter(history.end()))
                .toList();
        Instant later = history.end().plus(Duration.ofDays(days));
        DossierClock now = CLOCK.read(history.events(), history.limit(), over, history.end());
        DossierClock then = CLOCK.read(history.events(), history.limit(), over, later);

        assertThat(then.usedDays()).isGreaterThanOrEqualTo(now.usedDays());
        assertThat(then.overdueDays()).isGreaterThanOrEqualTo(now.overdueDays());
        if (now.dueDay() != null) {
            assertThat(then.dueDay()).isAfterOrEqualTo(now.dueDay());
        }
        if (now.state() == State.PAUSED) {
            assertThat(then.usedDays()).isEqualTo(now.usedDays());
            assertThat(then.overdueDays()).isEqualTo(now.overdueDays());
        }
    }

    @Property(tries = 500)
    void aPauseOrOutageWithoutLengthChangesNothing(
            @ForAll("histories") LegalHistory history, @ForAll @IntRange(max = 2_000_000) int later) {
        Instant moment = history.start().plusSeconds(later);
        List<Outage> more = new ArrayList<>(history.outages());
        more.add(new Outage(moment, moment, "none"));

        assertThat(CLOCK.read(history.events(), history.limit(), more, history.end()))
                .isEqualTo(read(history, history.end()));
    }

    @Property
    void pausesAreTheSameInAnyOrderAndAPauseInsideOneDayIsNone(
            @ForAll("pauses") List<Pause> pauses,
            @ForAll Random random,
            @ForAll @IntRange(max = 40) int days,
            @ForAll @IntRange(max = 60) int day) {
        List<Pause> shuffled = new ArrayList<>(pauses);
        LocalDate any = LocalDate.of(2026, 1, 5).plusDays(day);
        shuffled.add(new Pause(any, any));
        Collections.shuffle(shuffled, random);
        Limit limit = Law.workingDays(days);
        Instant received = Law.at("2026-01-05T09:00");

        assertThat(COUNTING.due(received, limit, new Uncounted(shuffled, Set.of())))
                .isEqualTo(COUNTING.due(received, limit, new Uncounted(pauses, Set.of())));
    }

    @Property
    void aPauseNeverMakesTheLastDayEarlierAndTakesNoMoreThanItsLengthAndADayOffAtItsEnd(
            @ForAll("pauses") List<Pause> pauses, @ForAll @IntRange(max = 40) int days) {
        Instant received = Law.at("2026-01-05T09:00");
        LocalDate plain = COUNTING.due(received, Law.workingDays(days));
        int length = pauses.stream()
                .mapToInt(pause -> Math.max(0, Law.CALENDAR.count(pause.from(), pause.to())))
                .sum();

        LocalDate due = COUNTING.due(received, Law.workingDays(days), new Uncounted(pauses, Set.of()));

        assertThat(due).isAfterOrEqualTo(plain);
        assertThat(due).isBeforeOrEqualTo(Law.CALENDAR.plus(plain, length + pauses.size()));
    }

    /** The law read by itself, as if nobody had promised anything and only the longest case existed; an assumed limit binds nobody. */
    @Property(tries = 1000)
    void nobodyIsHeldToLessThanThePromiseAndNobodyIsGivenMoreThanTheLaw(@ForAll("histories") LegalHistory history) {
        DossierClock clock = read(history, history.end());
        if (clock.startedAt() == null) {
            return;
        }
        Limit limit = history.limit();
        DossierClock kept = CLOCK.read(history.events(), null, history.outages(), history.end());
        Instant lawful = limit == null || limit.assumed()
                ? null
                : CLOCK.read(unpromised(history), limit.atLongest(), history.outages(), history.end())
                        .dueAt();

        assertThat(clock.lawfulUntil()).isEqualTo(lawful);
        if (clock.promise() == null) {
            assertThat(clock.basis()).isEqualTo(limit == null ? Basis.NONE : Basis.STATUTORY);
        } else if (lawful != null && lawful.isBefore(kept.dueAt())) {
            assertThat(clock.dueAt()).isEqualTo(lawful);
            assertThat(clock.basis()).isEqualTo(Basis.LAW_BEFORE_PROMISE);
        } else {
            assertThat(clock.dueAt()).isEqualTo(kept.dueAt());
            assertThat(clock.basis()).isEqualTo(kept.basis()).isIn(Basis.PROMISED, Basis.PROMISED_ANEW);
        }
    }

    private static List<ClockEvent> unpromised(LegalHistory history) {
        return history.events().stream()
                .map(event -> new ClockEvent(
                        event.seq(),
                        event.occurredAt(),
                        event.recordedAt(),
                        event.type(),
                        event.before(),
                        event.after(),
                        event.receivedAt(),
                        null,
                        event.pausesClock()))
                .toList();
    }

    /** The histories would prove nothing if they never got far. */
    @Example
    void theHistoriesReachEveryPhaseAndEveryDoubtAndSeveralRequestsForPapers() {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        Set<Basis> bases = EnumSet.noneOf(Basis.class);
        Set<Integer> requests = new TreeSet<>();
        Set<MessageType> verbs = EnumSet.noneOf(MessageType.class);
        AtomicInteger events = new AtomicInteger();
        LegalHistory.any().sampleStream().limit(3000).forEach(history -> {
            DossierClock clock = read(history, history.end());
            clock.stretches().forEach(stretch -> phases.add(stretch.phase()));
            doubts.addAll(clock.doubts());
            bases.add(clock.basis());
            history.events().forEach(event -> verbs.add(event.type()));
            events.addAndGet(history.events().size());
            requests.add(Math.min(3, history.dossier().supplementRequests()));
        });

        assertThat(phases).containsExactly(Phase.values());
        assertThat(bases).containsExactly(Basis.values());
        assertThat(doubts)
                .containsExactlyInAnyOrder(
                        Doubt.TIME_MISSING, Doubt.TIME_IN_FUTURE, Doubt.TIME_ABSURD, Doubt.TIME_OUT_OF_ORDER);
        assertThat(requests).contains(0, 1, 2, 3);
        assertThat(verbs).containsExactly(MessageType.values());
        assertThat(events.get() / 3000).isGreaterThan(5);
    }

    private static DossierClock read(LegalHistory history, Instant now) {
        return CLOCK.read(history.events(), history.limit(), history.outages(), now);
    }

    @Provide
    Arbitrary<LegalHistory> histories() {
        return LegalHistory.any();
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 20))
                .as((from, length) -> new Pause(
                        LocalDate.of(2026, 1, 5).plusDays(from),
                        LocalDate.of(2026, 1, 5).plusDays(from + length)))
                .list()
                .ofMaxSize(6);
    }
}

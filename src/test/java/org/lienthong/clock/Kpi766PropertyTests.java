package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;

/** KPI 766 computed a second time, as slowly and plainly as its text reads. */
class Kpi766PropertyTests {

    private static final JudgingPunctuality JUDGING = Law.RULES.punctuality(Law.H56, LocalDate.of(2026, 1, 5));

    @Property(tries = 1000)
    void theKpiIsThatOfTheNaiveComputation(@ForAll("histories") LegalHistory history) {
        OnTime judged = JUDGING.judge(
                history.events(), history.limit(), history.outages(), new Reported(null, null), history.end());

        assertThat(judged.kpi()).isEqualTo(naive(history.events(), history.limit(), history.end()));
    }

    @Property(tries = 500)
    void reasonsAreGivenExactlyWhereTheThreeDiffer(@ForAll("histories") LegalHistory history) {
        Reported reported = new Reported(
                history.dossier().completedAt(),
                history.dossier().receipt() == null
                        ? null
                        : history.dossier().receipt().promisedAt());

        OnTime judged = JUDGING.judge(history.events(), history.limit(), history.outages(), reported, history.end());

        assertThat(judged.why().isEmpty()).isEqualTo(judged.agree());
    }

    /** @param periodEnd after the last event */
    static Verdict naive(List<ClockEvent> events, @Nullable Limit limit, Instant periodEnd) {
        Instant[] at = times(events);
        int requests = 0;
        long waited = 0;
        @Nullable Instant completed = null;
        @Nullable Instant delivered = null;
        @Nullable Instant stopped = null;
        @Nullable Instant withdrawn = null;
        @Nullable Instant asked = null;
        @Nullable Instant due = null;
        @Nullable Instant accepted = null;
        for (int i = 0; i < at.length; i++) {
            ClockEvent event = events.get(i);
            switch (event.after()) {
                case COMPLETED -> completed = completed == null ? at[i] : completed;
                case RESULT_DELIVERED -> delivered = delivered == null ? at[i] : delivered;
                case STOPPED, NOT_ACCEPTED -> stopped = at[i];
                case WITHDRAWN -> withdrawn = at[i];
                default -> {}
            }
            if (event.type() == MessageType.RESULT_DISPUTED) {
                completed = null;
                delivered = null;
            }
            if (event.type() == MessageType.SUPPLEMENT_REQUESTED) {
                requests++;
                asked = at[i];
            }
            if (event.promisedAt() != null) {
                due = lasting(event.promisedAt());
            }
            boolean receipt = event.after() != DossierStatus.REGISTERED && event.after() != DossierStatus.NOT_ACCEPTED;
            if (accepted == null && receipt) {
                Instant received = event.receivedAt();
                accepted = received != null && !received.isAfter(at[i]) ? received : at[i];
            }
        }
        if (accepted == null) {
            return Verdict.UNKNOWN;
        }
        Instant end = completed != null
                ? completed
                : delivered != null
                        ? delivered
                        : stopped != null ? stopped : withdrawn != null ? withdrawn : requests == 1 ? asked : periodEnd;
        if (requests > 1) {
            return Verdict.LATE;
        }
        for (int i = 0; i < at.length; i++) {
            if (events.get(i).after() == DossierStatus.SUPPLEMENT_REQUESTED && at[i].isBefore(end)) {
                Instant next = i + 1 < at.length && at[i + 1].isBefore(end) ? at[i + 1] : end;
                waited += next.toEpochMilli() - at[i].toEpochMilli();
            }
        }
        if (due == null && limit != null) {
            due = VietNam.endOf(day(accepted, limit.longest()));
        }
        if (due == null) {
            return Verdict.UNKNOWN;
        }
        return end.minusMillis(waited).isAfter(due) ? Verdict.LATE : Verdict.ON_TIME;
    }

    /** A promise at midnight names a day, and that lasts to its end. */
    static Instant lasting(Instant promise) {
        boolean midnight = (promise.toEpochMilli() + 7 * 3_600_000L) % 86_400_000 == 0;
        return midnight ? promise.plusSeconds(86_399) : promise;
    }

    /** Day by day. */
    private static LocalDate day(Instant received, int days) {
        LocalDate day = VietNam.day(received);
        boolean afterHours = VietNam.time(received).getHour() >= 17;
        if (!Law.CALENDAR.isWorking(day) || afterHours) {
            do {
                day = day.plusDays(1);
            } while (!Law.CALENDAR.isWorking(day));
        }
        for (int left = days; left > 0; left -= Law.CALENDAR.isWorking(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The times that count, one for each event. */
    static Instant[] times(List<ClockEvent> events) {
        assertThat(events).isSortedAccordingTo(Comparator.comparingLong(ClockEvent::seq));
        Instant[] at = new Instant[events.size()];
        for (int i = 0; i < at.length; i++) {
            ClockEvent event = events.get(i);
            Instant told = event.occurredAt();
            boolean bad = told == null
                    || told.isAfter(event.recordedAt())
                    || told.isBefore(Instant.parse("2000-01-01T00:00:00Z"));
            at[i] = bad ? event.recordedAt() : told;
            if (i > 0 && at[i].isBefore(at[i - 1])) {
                at[i] = at[i - 1];
            }
        }
        return at;
    }

    @Provide
    Arbitrary<LegalHistory> histories() {
        return LegalHistory.any();
    }
}

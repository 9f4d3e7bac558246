package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.H56;
import static org.lienthong.clock.Law.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.ShippedFiles;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

class LegalTimeTests {

    private static final ProcedureCode PROCEDURE = new ProcedureCode("1.013831");
    private static final LegalTime.Case DOSSIER = new LegalTime.Case(H56, PROCEDURE);
    private static final Reported NOTHING_REPORTED = new Reported(null, null);

    @Provide
    Arbitrary<LegalHistory> histories() {
        return LegalHistory.any();
    }

    /** What is kept says at every later moment what reading the events again at that moment says. */
    @Property(tries = 300)
    void whatIsKeptIsLateExactlyWhenTheEventsReadAgainAre(@ForAll("histories") LegalHistory history) {
        LegalTime law = law(history.limit(), Law.RULES);
        Instant last = last(history.events());
        LegalStanding kept = law.standing(DOSSIER, history.events(), reported(history), last);

        for (int hours : new int[] {0, 1, 30, 24 * 9, 24 * 50, 24 * 400}) {
            Instant now = last.plus(Duration.ofHours(hours));
            DossierClock naive = law.clock(DOSSIER, history.events(), now);
            assertThat(kept.overdue(now)).as("after %d hours", hours).isEqualTo(naive.overdue());
            assertThat(kept.phase()).isEqualTo(naive.phase());
            assertThat(Optional.ofNullable(kept.taxDueAt()))
                    .isEqualTo(law.tax(DOSSIER, naive, now).map(TaxAnswer::dueAt));
            assertThat(kept.state()).isEqualTo(naive.state());
            assertThat(kept.heldSince()).isEqualTo(naive.heldSince());
            assertThat(kept.endedAt()).isEqualTo(naive.endedAt());
        }
    }

    /**
     * Worked out with a printed calendar, day by day. 1.013831 has five working days, 1.012789 ten calendar days; 1.013988 and
     * 1.011441 are done on the day of receipt before 15:00, and the latter in three working days at the longest, which is what
     * KPI 766 takes without a promise.
     *
     * @param due the last moment of the law while the dossier is still open
     * @param total working days from the start to the end
     */
    @ParameterizedTest
    @CsvSource({
        // Tết 2026 from Monday 16 to Friday 20 February between two weekends
        "1.013831, 2026-02-13T08:00, 2026-02-27T23:59:59, 2026-02-27T16:30, ON_TIME, ON_TIME, 5",
        "1.013831, 2026-02-13T08:00, 2026-02-27T23:59:59, 2026-02-28T09:00, LATE, LATE, 5",
        "1.013831, 2026-02-13T17:00, 2026-03-02T23:59:59, 2026-03-02T09:00, ON_TIME, ON_TIME, 6",
        // the Hùng Kings on Sunday 26 April, Monday in lieu; then 30 April and 1 May
        "1.013831, 2026-04-24T08:00, 2026-05-06T23:59:59, 2026-05-06T23:00, ON_TIME, ON_TIME, 5",
        "1.013831, 2026-04-24T08:00, 2026-05-06T23:59:59, 2026-05-07T07:30, LATE, LATE, 6",
        // Saturday 22 August is worked for Monday 31 August
        "1.013831, 2026-08-20T08:00, 2026-08-26T23:59:59, 2026-08-27T08:00, LATE, LATE, 6",
        "1.013831, 2026-08-27T08:00, 2026-09-08T23:59:59, 2026-09-08T08:00, ON_TIME, ON_TIME, 5",
        // the tenth calendar day is the day in lieu of the Hùng Kings
        "1.012789, 2026-04-17T08:00, 2026-04-28T23:59:59, 2026-04-28T16:00, ON_TIME, ON_TIME, 6",
        "1.012789, 2026-04-17T08:00, 2026-04-28T23:59:59, 2026-04-29T08:00, LATE, LATE, 7",
        // mortgages: before three o clock the same day, from then on the next
        "1.013988, 2026-11-26T14:59, 2026-11-26T23:59:59, 2026-11-26T16:59, ON_TIME, ON_TIME, 0",
        "1.013988, 2026-11-26T14:59, 2026-11-26T23:59:59, 2026-11-27T08:00, LATE, LATE, 1",
        "1.013988, 2026-11-26T15:00, 2026-11-27T23:59:59, 2026-11-27T08:00, ON_TIME, ON_TIME, 1",
        "1.013988, 2026-11-27T15:00, 2026-11-30T23:59:59, 2026-11-30T17:00, ON_TIME, ON_TIME, 1",
        "1.011441, 2026-11-26T14:59, 2026-11-26T23:59:59, 2026-12-01T17:00, ON_TIME, LATE, 3",
        "1.011441, 2026-11-26T14:59, 2026-11-26T23:59:59, 2026-12-02T08:00, LATE, LATE, 4"
    })
    void withoutAPromiseTheLawIsThatOfThePrintedCalendar(
            String procedure, String received, String due, String done, Verdict kpi, Verdict plain, int total) {
        LegalTime.Case mine = new LegalTime.Case(H56, new ProcedureCode(procedure));
        Story story = new Story().accepted(received, null);
        LegalTime law = law(null, Law.RULES);

        assertThat(law.standing(mine, story.events(), NOTHING_REPORTED, at(received))
                        .dueAt())
                .as("the last moment")
                .isEqualTo(at(due));
        LegalStanding ended = law.standing(
                mine,
                story.then(done, MessageType.DOSSIER_COMPLETED, DossierStatus.COMPLETED)
                        .events(),
                new Reported(at(done), null),
                at(done));
        assertThat(ended.ending().kpi()).as("KPI 766").isEqualTo(kpi);
        assertThat(ended.ending().plain()).as("the law").isEqualTo(plain);
        assertThat(ended.ending().reported()).as("nobody reported a date").isEqualTo(Verdict.UNKNOWN);
        assertThat(ended.ending().total()).as("working days").isEqualTo(total);
        assertThat(ended.overdue(at("2027-11-26T08:00"))).isEqualTo(plain == Verdict.LATE);
    }

    /** November 2026 has weekends on 7/8 and 14/15, and nothing else before the day of culture on the 24th. */
    @Test
    void eachStepHasItsDaysAndPausesAreTheLawsAndPartlyTheKpis() {
        List<ClockEvent> events = new Story()
                .accepted("2026-11-02T08:00", "2026-11-09T17:00")
                .then("2026-11-03T09:00", MessageType.DOSSIER_PROGRESSED, DossierStatus.PROCESSING)
                .papersAsked("2026-11-04T09:00", null)
                .then("2026-11-06T09:00", MessageType.SUPPLEMENT_PROVIDED, DossierStatus.SUPPLEMENT_REQUESTED)
                .papersTaken("2026-11-09T09:00", null)
                .then("2026-11-10T09:00", MessageType.OBLIGATION_REQUESTED, DossierStatus.FINANCIAL_OBLIGATION)
                .then("2026-11-12T09:00", MessageType.OBLIGATION_NOTIFIED, DossierStatus.FINANCIAL_OBLIGATION)
                .then("2026-11-16T09:00", MessageType.OBLIGATION_PAID, DossierStatus.PROCESSING)
                .then("2026-11-17T10:00", MessageType.DOSSIER_COMPLETED, DossierStatus.COMPLETED)
                .events();

        LegalStanding.Ending ending = law(null, Law.RULES)
                .standing(
                        DOSSIER,
                        events,
                        new Reported(at("2026-11-17T10:00"), at("2026-11-18T17:00")),
                        at("2026-11-17T10:00"))
                .ending();

        assertThat(ending.days())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Phase.ACCEPTED, 1,
                        Phase.PROCESSING, 3,
                        Phase.PAPERS, 2,
                        Phase.PAPERS_HANDED_IN, 1,
                        Phase.TAX, 2,
                        Phase.PAYMENT, 2));
        assertThat(ending.total()).as("2 to 17 November").isEqualTo(11);
        assertThat(ending.used()).as("3, 4, 10 and 17 November").isEqualTo(4);
        assertThat(ending.kpi())
                .as("only the five days of papers are subtracted")
                .isEqualTo(Verdict.LATE);
        assertThat(ending.plain())
                .as("seven days of pauses move the 9th to the 18th")
                .isEqualTo(Verdict.ON_TIME);
        assertThat(ending.reported()).isEqualTo(Verdict.ON_TIME);
        assertThat(ending.why()).contains(Difference.SUPPLEMENT_TIME, Difference.TAX_OR_PAYMENT_TIME);
    }

    @Test
    void whatWasNeverTakenInUsedNothingOfItsLimit() {
        LegalStanding refused = law(null, Law.RULES)
                .standing(
                        DOSSIER,
                        new Story()
                                .then("2026-11-02T08:00", MessageType.DOSSIER_SUBMITTED, DossierStatus.REGISTERED)
                                .then("2026-11-05T08:00", MessageType.DOSSIER_REFUSED, DossierStatus.NOT_ACCEPTED)
                                .events(),
                        NOTHING_REPORTED,
                        at("2026-11-05T08:00"));

        assertThat(refused.ending().used()).isNull();
        assertThat(refused.ending().total()).isNull();
        assertThat(refused.ending().kpi()).isEqualTo(Verdict.UNKNOWN);
        assertThat(refused.ending().days()).containsOnly(Map.entry(Phase.RECEPTION, 3));
    }

    /** Computed a second time: the KPI as its text reads, days by looking at each of them. */
    @Property(tries = 300)
    void whatEndedIsJudgedAndMeasuredAsASlowReadingDoes(@ForAll("histories") LegalHistory history) {
        Instant last = last(history.events());
        LegalStanding kept =
                law(history.limit(), Law.RULES).standing(DOSSIER, history.events(), reported(history), last);
        Slowly slowly = Slowly.read(history.events());

        assertThat(kept.endedAt()).isEqualTo(slowly.ended());
        assertThat(kept.ending() == null).isEqualTo(slowly.ended() == null);
        if (kept.ending() == null) {
            return;
        }
        Limit limit = history.limit() != null
                ? history.limit()
                : Law.RULES.limits().of(PROCEDURE, LocalDate.of(2026, 1, 5)).orElseThrow();
        assertThat(kept.ending().kpi()).isEqualTo(Kpi766PropertyTests.naive(history.events(), limit, last));
        Reported told = reported(history);
        Instant end = told.completedAt() != null && !told.completedAt().isAfter(last) ? told.completedAt() : last;
        assertThat(kept.ending().reported())
                .isEqualTo(
                        told.dueAt() == null
                                ? Verdict.UNKNOWN
                                : end.compareTo(Kpi766PropertyTests.lasting(told.dueAt())) > 0
                                        ? Verdict.LATE
                                        : Verdict.ON_TIME);
        Map<Phase, Integer> days = new HashMap<>(kept.ending().days());
        days.values().removeIf(many -> many == 0);
        assertThat(days).isEqualTo(slowly.days());
    }

    /**
     * What happened, read without stretches: a working day belongs to the step in which its midnight finds the dossier.
     *
     * @param ended when it was done and has stayed so; null while it is not
     */
    private record Slowly(
            Map<Phase, Integer> days, @Nullable Instant ended) {

        static Slowly read(List<ClockEvent> events) {
            Instant[] at = Kpi766PropertyTests.times(events);
            NavigableMap<Instant, Phase> from = new TreeMap<>();
            Phase step = Phase.RECEPTION;
            for (int i = 0; i < at.length; i++) {
                step = step(events.get(i), step);
                from.put(at[i], step);
            }
            Map<Phase, Integer> days = new EnumMap<>(Phase.class);
            LocalDate last = VietNam.day(at[at.length - 1]);
            for (LocalDate day = VietNam.day(at[0]).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                Instant midnight =
                        day.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
                Phase there = from.lowerEntry(midnight).getValue();
                if (Law.CALENDAR.isWorking(day) && there != Phase.READY && there != Phase.ENDED) {
                    days.merge(there, 1, Integer::sum);
                }
            }
            @Nullable Instant ended = null;
            for (Map.Entry<Instant, Phase> one : from.descendingMap().entrySet()) {
                if (one.getValue() != Phase.READY && one.getValue() != Phase.ENDED) {
                    break;
                }
                ended = one.getKey();
            }
            return new Slowly(days, ended);
        }

        private static Phase step(ClockEvent event, Phase before) {
            MessageType type = event.type();
            boolean paying = before == Phase.PAYMENT && type != MessageType.OBLIGATION_REQUESTED
                    || type == MessageType.OBLIGATION_NOTIFIED
                    || type == MessageType.OBLIGATION_PAID;
            boolean handedIn = before == Phase.PAPERS_HANDED_IN && type != MessageType.SUPPLEMENT_REQUESTED
                    || type == MessageType.SUPPLEMENT_PROVIDED;
            return switch (event.after()) {
                case REGISTERED -> Phase.RECEPTION;
                case ACCEPTED -> Phase.ACCEPTED;
                case PROCESSING -> Phase.PROCESSING;
                case SUPPLEMENT_REQUESTED -> handedIn ? Phase.PAPERS_HANDED_IN : Phase.PAPERS;
                case FINANCIAL_OBLIGATION -> paying ? Phase.PAYMENT : Phase.TAX;
                case COMPLETED -> Phase.READY;
                default -> Phase.ENDED;
            };
        }
    }

    @Test
    void aPromiseThatWasBrokenBeforeTheClockStoodStillStaysBroken() {
        List<ClockEvent> events = new Story()
                .accepted("2026-11-02T08:00", "2026-11-09T17:00")
                .papersAsked("2026-11-12T08:00", null)
                .events();

        LegalStanding kept = law(null, Law.RULES)
                .standing(DOSSIER, events, new Reported(null, at("2026-11-09T17:00")), at("2026-11-12T08:00"));

        assertThat(kept.state()).isEqualTo(State.PAUSED);
        assertThat(kept.dueAt()).isEqualTo(at("2026-11-09T17:00"));
        assertThat(kept.overdue(at("2026-11-13T08:00"))).isTrue();
    }

    /** Five working days by the law. */
    @Test
    void whatIsKeptOfAPromiseBeyondTheLawIsTheLawsLastMomentAndNoneWhileTheClockStandsStill() {
        Story story = new Story().accepted("2026-11-02T08:00", "2026-12-31T17:00");
        LegalTime law = law(null, Law.RULES);

        LegalStanding runs = law.standing(DOSSIER, story.events(), NOTHING_REPORTED, at("2026-11-03T08:00"));
        assertThat(runs.dueAt()).isEqualTo(at("2026-11-09T23:59:59")).isEqualTo(runs.lawfulUntil());
        assertThat(runs.overdue(at("2026-11-10T08:00"))).isTrue();

        story.papersAsked("2026-11-04T08:00", null);
        LegalStanding stands = law.standing(DOSSIER, story.events(), NOTHING_REPORTED, at("2026-11-04T08:00"));
        assertThat(stands.lawfulUntil()).isNull();
        assertThat(stands.dueAt()).isNull();

        LegalStanding late = law.standing(
                DOSSIER,
                new Story()
                        .accepted("2026-11-02T08:00", "2026-12-31T17:00")
                        .papersAsked("2026-11-12T08:00", null)
                        .events(),
                NOTHING_REPORTED,
                at("2026-11-12T08:00"));
        assertThat(late.lawfulUntil()).isEqualTo(at("2026-11-09T23:59:59"));
    }

    @Test
    void theLastMomentIsNotYetTooLate() {
        LegalStanding kept = law(null, Law.RULES)
                .standing(
                        DOSSIER,
                        new Story()
                                .accepted("2026-11-02T08:00", "2026-11-09T17:00")
                                .events(),
                        NOTHING_REPORTED,
                        at("2026-11-03T08:00"));

        assertThat(kept.overdue(at("2026-11-09T17:00"))).isFalse();
        assertThat(kept.overdue(at("2026-11-09T17:00:01"))).isTrue();
    }

    @Test
    void aProvinceThatChangesItsOwnLimitsIsReadAgain() {
        Instant now = at("2026-11-03T08:00");

        assertThat(law(Law.workingDays(3), Law.RULES).version(H56, now))
                .isNotEqualTo(law(Law.workingDays(4), Law.RULES).version(H56, now));
    }

    @Test
    void theProvincesOwnLimitGoesBeforeTheNationalOne() {
        LocalDate day = LocalDate.of(2026, 11, 2);

        assertThat(law(null, Law.RULES).limit(DOSSIER, day))
                .isEqualTo(Law.RULES.limits().of(PROCEDURE, day).orElseThrow());
        assertThat(law(Law.workingDays(3), Law.RULES).limit(DOSSIER, day)).isEqualTo(Law.workingDays(3));
        assertThat(law(null, Law.RULES).limit(new LegalTime.Case(H56, null), day))
                .isNull();
    }

    @Test
    void anOutageInTheFileExcusesItsProvinceAndIsAnotherVersionWhenItBeginsAndEnds(@TempDir Path root)
            throws IOException {
        ShippedFiles.copyTo(root, ClockFiles.FOLDER);
        Path outages = root.resolve(ClockFiles.FOLDER).resolve("outages.csv");
        Files.writeString(
                outages, Files.readString(outages) + "H56,2026-11-04T07:30,2026-11-05T17:00,cable,notice 12,assumed\n");
        ClockRules rules = ClockFiles.read(root).rules();
        LegalTime law = law(null, rules);
        List<ClockEvent> events = new Story().accepted("2026-11-02T08:00", null).events();
        Instant later = at("2026-11-09T08:00");

        assertThat(law.clock(DOSSIER, events, later).excusedDays()).isEqualTo(2);
        assertThat(law.clock(new LegalTime.Case(new ProvinceCode("H01"), PROCEDURE), events, later)
                        .excusedDays())
                .isZero();
        assertThat(law.version(H56, at("2026-11-03T08:00")))
                .isNotEqualTo(law.version(H56, at("2026-11-04T08:00")))
                .isEqualTo(law.version(H56, at("2026-11-02T08:00")));
        assertThat(law.version(H56, later)).isNotEqualTo(law.version(H56, at("2026-11-05T08:00")));
        assertThat(law.version(H56, at("2026-11-04T07:30")))
                .as("the moment in which it begins")
                .isNotEqualTo(law.version(H56, at("2026-11-04T07:29:59")));
        assertThat(law(null, Law.RULES).version(H56, later)).isNotEqualTo(law.version(H56, later));
    }

    @Test
    void anOutageWithoutAProvinceExcusesEveryProvince(@TempDir Path root) throws IOException {
        ShippedFiles.copyTo(root, ClockFiles.FOLDER);
        Path outages = root.resolve(ClockFiles.FOLDER).resolve("outages.csv");
        Files.writeString(
                outages, Files.readString(outages) + ",2026-11-04T07:30,2026-11-05T17:00,cable,notice 12,assumed\n");
        LegalTime law = law(null, ClockFiles.read(root).rules());
        List<ClockEvent> events = new Story().accepted("2026-11-02T08:00", null).events();

        for (String province : List.of("H56", "H01")) {
            assertThat(law.clock(
                                    new LegalTime.Case(new ProvinceCode(province), PROCEDURE),
                                    events,
                                    at("2026-11-09T08:00"))
                            .excusedDays())
                    .as(province)
                    .isEqualTo(2);
        }
    }

    /** The tax office has a time of its own while it has the slip, and nobody else changes it. */
    @Test
    void theTaxOfficeIsHeldToItsOwnTimeFromWhenTheSlipCameUntilItsNotice() {
        LegalTime law = law(null, Law.RULES);
        LegalTime.Case asked = new LegalTime.Case(H56, PROCEDURE, new Asked(List.of("Lệ phí trước bạ"), false));
        Story story = new Story()
                .accepted("2026-11-02T08:00", null)
                .then("2026-11-04T08:00", MessageType.DOSSIER_PROGRESSED, DossierStatus.PROCESSING)
                .then("2026-11-18T09:00", MessageType.OBLIGATION_REQUESTED, DossierStatus.FINANCIAL_OBLIGATION);

        assertThat(taxDueAt(law, asked, story)).isEqualTo(at("2026-11-23T23:59:59"));
        assertThat(taxDueAt(law, DOSSIER, story))
                .as("what was asked for is not known")
                .isEqualTo(at("2026-11-30T23:59:59"));

        story.then("2026-11-20T09:00", MessageType.OBLIGATION_REQUESTED, DossierStatus.FINANCIAL_OBLIGATION);
        assertThat(taxDueAt(law, asked, story)).as("the slip was sent again").isEqualTo(at("2026-11-23T23:59:59"));

        story.then("2026-11-26T09:00", MessageType.DOSSIER_RETURNED_FOR_CORRECTION, DossierStatus.PROCESSING);
        assertThat(taxDueAt(law, asked, story)).as("the slip was returned").isNull();

        story.then("2026-11-27T09:00", MessageType.OBLIGATION_REQUESTED, DossierStatus.FINANCIAL_OBLIGATION);
        assertThat(taxDueAt(law, asked, story)).isEqualTo(at("2026-12-02T23:59:59"));

        story.then("2026-12-10T09:00", MessageType.OBLIGATION_NOTIFIED, DossierStatus.FINANCIAL_OBLIGATION);
        assertThat(taxDueAt(law, asked, story)).as("the notice came").isNull();
    }

    private static @Nullable Instant taxDueAt(LegalTime law, LegalTime.Case asked, Story story) {
        List<ClockEvent> events = story.events();
        return law.standing(asked, events, NOTHING_REPORTED, last(events)).taxDueAt();
    }

    private static LegalTime law(Limit own, ClockRules rules) {
        return new LegalTime(rules, new OwnLimits() {
            @Override
            public Optional<Limit> of(ProvinceCode province, ProcedureCode procedure, LocalDate day) {
                return Optional.ofNullable(own);
            }

            @Override
            public String version(ProvinceCode province) {
                return String.valueOf(own);
            }
        });
    }

    private static Instant last(List<ClockEvent> events) {
        return events.stream()
                .map(ClockEvent::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Reported reported(LegalHistory history) {
        return new Reported(
                history.dossier().completedAt(),
                history.dossier().receipt() == null
                        ? null
                        : history.dossier().receipt().promisedAt());
    }
}

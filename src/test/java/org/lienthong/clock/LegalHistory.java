package org.lienthong.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.CorrectionKind;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Supplement;
import org.lienthong.dossier.ToldElsewhere;

/** What the lifecycle allows of a random talk between offices, with times that are partly wrong. */
record LegalHistory(
        List<ClockEvent> events,
        @Nullable Dossier dossier,
        @Nullable Limit limit,
        List<Outage> outages,
        Instant start,
        Instant end) {

    /** What may be said, the usual oftener than what ends a dossier; where one is not legal the next is tried. */
    private static final List<MessageType> TALK = List.of(
            MessageType.DOSSIER_SUBMITTED,
            MessageType.DOSSIER_ACCEPTED,
            MessageType.DOSSIER_PROGRESSED,
            MessageType.SUPPLEMENT_REQUESTED,
            MessageType.SUPPLEMENT_PROVIDED,
            MessageType.SUPPLEMENT_RECEIVED,
            MessageType.OBLIGATION_REQUESTED,
            MessageType.DOSSIER_PROGRESSED,
            MessageType.OBLIGATION_NOTIFIED,
            MessageType.OBLIGATION_PAID,
            MessageType.DOSSIER_RETURNED_FOR_CORRECTION,
            MessageType.SUPPLEMENT_REQUESTED,
            MessageType.SUPPLEMENT_RECEIVED,
            MessageType.OBLIGATION_PAID,
            MessageType.DOSSIER_COMPLETED,
            MessageType.RESULT_DELIVERED,
            MessageType.RESULT_DISPUTED,
            MessageType.DOSSIER_PROGRESSED,
            MessageType.SUPPLEMENT_PROVIDED,
            MessageType.DOSSIER_ACCEPTED,
            MessageType.DOSSIER_REFUSED,
            MessageType.DOSSIER_PROGRESSED,
            MessageType.DOSSIER_WITHDRAWN,
            MessageType.DOSSIER_PROGRESSED,
            MessageType.DOSSIER_STOPPED);

    /** One thing that somebody may say. */
    record Word(
            int talk,
            int hoursLater,
            int timeFault,
            int promiseDays,
            @Nullable Boolean pauses) {}

    static Arbitrary<LegalHistory> any() {
        Arbitrary<Word> words = Combinators.combine(
                        Arbitraries.integers()
                                .between(0, TALK.size() - 1)
                                .withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(-5, 40),
                        Arbitraries.of(true, false).injectNull(0.6))
                .as(Word::new);
        Arbitrary<Outage> outages = Combinators.combine(
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.integers().between(0, 90))
                .as((from, hours) -> new Outage(hour(from), hour(from + hours), "test"));
        return Combinators.combine(
                        words.list().ofMaxSize(30).withSizeDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers()
                                .between(0, 20)
                                .map(days -> Limit.workingDays(days, days % 3 == 0 ? "assumed" : "QĐ 1/2026"))
                                .injectNull(0.2),
                        outages.list().ofMaxSize(4),
                        Arbitraries.integers().between(0, 20_000))
                .as(LegalHistory::told);
    }

    private static Instant hour(int hours) {
        return Law.at("2026-01-05T09:00").plus(Duration.ofHours(hours));
    }

    private static LegalHistory told(List<Word> words, @Nullable Limit limit, List<Outage> outages, int hour) {
        List<ClockEvent> events = new ArrayList<>();
        Instant start = hour(hour % 200);
        Instant now = start;
        @Nullable Dossier dossier = null;
        List<Word> all = new ArrayList<>();
        all.add(new Word(0, 0, 0, 0, null));
        all.addAll(words);
        for (Word word : all) {
            now = now.plus(Duration.ofHours(word.hoursLater()));
            Dossier before = dossier;
            for (int turn = 0; turn < TALK.size() && dossier == before; turn++) {
                NationalMessage message = message(word, TALK.get((word.talk() + turn) % TALK.size()), now);
                dossier = Lifecycle.decide(before, Law.H56, message, now)
                        .fold(Decision.Allowed::dossier, refused -> before);
                if (dossier != null && dossier != before) {
                    events.add(event(events.size() + 1, before, dossier, message, now));
                }
            }
        }
        return new LegalHistory(events, dossier, limit, outages, start, now.plus(Duration.ofHours(hour % 77)));
    }

    private static ClockEvent event(
            int seq, @Nullable Dossier before, Dossier after, NationalMessage message, Instant now) {
        return ClockEvent.of(
                seq, message.occurredAt(), now, before == null ? null : before.status(), after.status(), message);
    }

    private static NationalMessage message(Word word, MessageType type, Instant now) {
        Instant promised = word.promiseDays() <= 0 ? null : now.plus(Duration.ofDays(word.promiseDays()));
        return ToldElsewhere.that(
                type,
                told(word.timeFault(), now),
                new Receipt(new ReceiptNumber("1"), now.minusSeconds(word.promiseDays() * 3600L), promised, null),
                new Supplement(null, word.pauses(), null, promised, List.of()),
                word.promiseDays() % 2 == 0 ? CorrectionKind.SLIP_RETURNED : CorrectionKind.UPDATE_REQUESTED);
    }

    /** Mostly the truth; else nothing, the future, the year 1, or a time before what was said last. */
    private static @Nullable Instant told(int fault, Instant now) {
        return switch (fault) {
            case 0 -> null;
            case 1 -> now.plus(Duration.ofHours(7));
            case 2 -> Instant.parse("0001-01-01T00:00:00Z");
            case 3 -> now.minus(Duration.ofDays(9));
            default -> now;
        };
    }
}

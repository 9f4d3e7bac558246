package org.lienthong.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Timeline.Moment;
import org.lienthong.clock.Timeline.Promised;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;

/**
 * Indicator 2.1 of Decision 766/QĐ-TTg (2022), as officials are measured: on time when the end is not after the promised
 * date. The end is that of status 9, else 10, else a stop or refusal, else the only request for papers, else the end of the
 * period; the time of waiting for papers is subtracted; more than one request counts as late; without a promised date the
 * statutory maximum counts.
 */
final class Kpi766 {

    /** What the indicator compares. */
    record Compared(
            Verdict verdict,
            @Nullable Instant end,
            @Nullable Instant due,
            int requests,
            boolean finished) {}

    private final Counting counting;

    Kpi766(Counting counting) {
        this.counting = counting;
    }

    Compared of(Timeline timeline, @Nullable Limit limit, Instant periodEnd) {
        Instant started = timeline.accepted();
        int requests = requests(timeline);
        @Nullable Instant finished = finished(timeline);
        if (started == null) {
            return new Compared(Verdict.UNKNOWN, null, null, requests, finished != null);
        }
        Instant end = finished != null ? finished : open(timeline, requests, periodEnd);
        Instant counted = end.minus(waiting(timeline, end));
        Instant due = due(timeline, started, limit);
        Verdict verdict = requests > 1
                ? Verdict.LATE
                : due == null ? Verdict.UNKNOWN : counted.isAfter(due) ? Verdict.LATE : Verdict.ON_TIME;
        return new Compared(verdict, counted, due, requests, finished != null);
    }

    private static int requests(Timeline timeline) {
        return (int) timeline.moments().stream().filter(Kpi766::asksForPapers).count();
    }

    private static boolean asksForPapers(Moment moment) {
        return moment.event().type() == MessageType.SUPPLEMENT_REQUESTED;
    }

    /** The latest time at which each end was reached, unless the dossier was opened again after it. */
    private static @Nullable Instant finished(Timeline timeline) {
        Map<DossierStatus, Instant> ends = new EnumMap<>(DossierStatus.class);
        for (Moment moment : timeline.moments()) {
            DossierStatus after = moment.event().after();
            if (moment.event().type() == MessageType.RESULT_DISPUTED) {
                ends.clear();
            } else if (after == DossierStatus.COMPLETED || after.terminal()) {
                ends.putIfAbsent(after, moment.at());
            }
        }
        List<DossierStatus> priority = List.of(
                DossierStatus.COMPLETED,
                DossierStatus.RESULT_DELIVERED,
                DossierStatus.STOPPED,
                DossierStatus.NOT_ACCEPTED,
                DossierStatus.WITHDRAWN);
        return priority.stream()
                .filter(ends::containsKey)
                .map(ends::get)
                .findFirst()
                .orElse(null);
    }

    private static Instant open(Timeline timeline, int requests, Instant periodEnd) {
        return requests != 1
                ? periodEnd
                : timeline.moments().stream()
                        .filter(Kpi766::asksForPapers)
                        .map(Moment::at)
                        .findFirst()
                        .orElse(periodEnd);
    }

    /** From each request for papers to the next change of status, as far as it lies before the end. */
    private static Duration waiting(Timeline timeline, Instant end) {
        Duration waiting = Duration.ZERO;
        @Nullable Instant since = null;
        for (Moment moment : timeline.moments()) {
            boolean waits = moment.event().after() == DossierStatus.SUPPLEMENT_REQUESTED;
            if (waits && since == null) {
                since = moment.at();
            } else if (!waits && since != null) {
                waiting = waiting.plus(between(since, moment.at(), end));
                since = null;
            }
        }
        return since == null ? waiting : waiting.plus(between(since, end, end));
    }

    private static Duration between(Instant from, Instant to, Instant end) {
        Instant until = to.isBefore(end) ? to : end;
        return until.isBefore(from) ? Duration.ZERO : Duration.between(from, until);
    }

    private @Nullable Instant due(Timeline timeline, Instant started, @Nullable Limit limit) {
        List<Promised> promises = timeline.promises();
        if (!promises.isEmpty()) {
            return promises.get(promises.size() - 1).until();
        }
        return limit == null ? null : VietNam.endOf(counting.due(started, limit.atLongest()));
    }
}

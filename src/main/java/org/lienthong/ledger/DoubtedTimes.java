package org.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalStanding;
import org.lienthong.clock.LegalStanding.Ending;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Doubt;
import org.lienthong.dossier.Handover;
import org.lienthong.dossier.PromisedDate;
import org.lienthong.dossier.Submission;

/** The times that the systems told of a dossier, and which of them are doubted. */
record DoubtedTimes(
        @Nullable Instant submitted,
        @Nullable Instant received,
        @Nullable Instant promised,
        @Nullable Instant completed,
        @Nullable Instant delivered) {

    static final String COLUMNS = "submitted_at, received_at, due_at, completed_at, delivered_at";

    private static final Duration LAST = Duration.ofHours(1);

    static DoubtedTimes of(Dossier dossier) {
        return new DoubtedTimes(
                Optional.ofNullable(dossier.submission())
                        .map(Submission::submittedAt)
                        .orElse(null),
                dossier.receipt() == null ? null : dossier.receipt().receivedAt(),
                dossier.receipt() == null ? null : dossier.receipt().promisedAt(),
                dossier.completedAt(),
                Optional.ofNullable(dossier.handover())
                        .map(Handover::deliveredAt)
                        .orElse(null));
    }

    static DoubtedTimes of(ResultSet row) throws SQLException {
        return new DoubtedTimes(
                time(row, "submitted_at"),
                time(row, "received_at"),
                time(row, "due_at"),
                time(row, "completed_at"),
                time(row, "delivered_at"));
    }

    /**
     * Why they are doubted. A promise beyond the law is among them also where it is doubted only once the last moment of the law
     * is past and the dossier is still not done: who counts looks at that.
     */
    Set<Doubt> doubts(LegalStanding standing) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (before(completed, received)) {
            doubts.add(Doubt.ENDED_BEFORE_RECEIPT);
        }
        if (before(received, submitted)) {
            doubts.add(Doubt.RECEIVED_BEFORE_SUBMITTED);
        }
        if (before(delivered, completed)) {
            doubts.add(Doubt.DELIVERED_BEFORE_RESULT);
        }
        if (promised != null) {
            promise(new PromisedDate(promised).until(), standing, doubts);
        }
        return doubts;
    }

    private void promise(Instant until, LegalStanding standing, Set<Doubt> doubts) {
        if (before(until, received)) {
            doubts.add(Doubt.PROMISED_BEFORE_RECEIPT);
        }
        if (before(standing.lawfulUntil(), until) && leavesNoRoomForTax(standing)) {
            doubts.add(Doubt.PROMISED_BEYOND_LAW);
        }
        if (completed != null && !completed.isAfter(until) && completed.isAfter(until.minus(LAST))) {
            doubts.add(Doubt.DONE_IN_THE_LAST_HOUR);
        }
    }

    private boolean leavesNoRoomForTax(LegalStanding standing) {
        Ending ending = standing.ending();
        return ending == null
                || ending.plain() == Verdict.LATE
                || completed != null
                        && !ending.days().containsKey(Phase.TAX)
                        && !ending.days().containsKey(Phase.PAYMENT);
    }

    private static boolean before(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

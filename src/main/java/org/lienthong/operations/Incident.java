package org.lienthong.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, from when to when; one cause is one incident.
 *
 * @param province null when it is of the country
 * @param system null when it is of a whole province or of the country
 * @param cause a rule for {@link Kind#QUARANTINE}; empty else
 * @param calmSince it looks over since then, and may still come back; null while it lasts and when it is over
 * @param times how often it came back
 * @param most the most that waited, or the most entries, at one time
 * @param systems those affected
 * @param detail the last error, or the reason of a pause
 * @param excused whether an operator says that its time should not count for the legal clock
 * @param partOf the wider incident that it became a part of; null when it stands alone
 */
public record Incident(
        long id,
        Kind kind,
        Scope scope,
        @Nullable String province,
        @Nullable String system,
        String cause,
        Instant beganAt,
        @Nullable Instant calmSince,
        @Nullable Instant endedAt,
        int times,
        long most,
        List<String> systems,
        @Nullable String detail,
        @Nullable String owner,
        @Nullable String note,
        @Nullable String changedBy,
        boolean excused,
        @Nullable Long partOf) {

    /** What it is. */
    public enum Kind {
        /** The hub leaves it alone because calls fail. */
        UNREACHABLE,
        /** Somebody paused it. */
        PAUSED,
        /** Much waits for a person for the same reason. */
        QUARANTINE,
        /** It used to speak and says nothing any more. */
        SILENT
    }

    /** How far it reaches. */
    public enum Scope {
        SYSTEM,
        PROVINCE,
        COUNTRY
    }

    public boolean open() {
        return endedAt == null;
    }
}

package org.lienthong.sandbox;

import java.time.Duration;

/**
 * How a partner behaves from now on.
 *
 * @param length the delay of {@link Kind#SLOW} and {@link Kind#HANG}
 * @param times for how many calls it lasts before the partner is normal again; 0 means until it is told otherwise
 */
public record Mode(Kind kind, Duration length, int times) {

    /** What can go wrong with a partner. */
    public enum Kind {
        /** As it should be. */
        NORMAL,

        /** Does its work, answers late. */
        SLOW,

        /** Resets every connection and does nothing. */
        DOWN,

        /** Answers 500 and does nothing. */
        ERROR_500,

        /** Answers 400 and does nothing. */
        BAD_REQUEST,

        /** Answers 200 with half a document and does nothing. */
        BROKEN_BODY,

        /** Says nothing for a while, then resets; does nothing. */
        HANG,

        /** Says yes and forgets. Logins work. */
        LYING,

        /** Does its work, then resets the connection instead of answering. */
        APPLIED_UNANSWERED,

        /** Sends every call twice. */
        DUPLICATE_CALLBACKS,

        /** Holds a call back until a later one of the same dossier has gone. */
        OUT_OF_ORDER;

        boolean outgoing() {
            return this == DUPLICATE_CALLBACKS || this == OUT_OF_ORDER;
        }
    }

    public static Mode of(Kind kind) {
        return new Mode(kind, Duration.ZERO, 0);
    }

    public static Mode normal() {
        return of(Kind.NORMAL);
    }

    public static Mode slow(Duration delay) {
        return new Mode(Kind.SLOW, delay, 0);
    }

    public static Mode hang(Duration silence) {
        return new Mode(Kind.HANG, silence, 0);
    }

    /** The same for this many calls only. */
    public Mode times(int calls) {
        return new Mode(kind, length, calls);
    }
}

package org.lienthong.believable;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Receipt;

/** What the offices of some provinces write about one dossier instead of what happened; the hub takes it, and may doubt it. */
final class Untruths {

    private static final Duration OFF = Duration.ofHours(7);

    /** So many of a hundred dossiers are called done when the promise ends, and not when they are. */
    private static final int HASTY = 30;

    /** So many of a hundred come to a counter whose clock is wrong. */
    private static final int OFF_CLOCK = 60;

    /** So many of a hundred get a wrong day for their end, and for a promise that is given anew. */
    private static final int WRONG_END = 12;

    private static final int WRONG_PROMISE = 45;

    /** So many of a hundred are called done as soon as somebody else has to act, which the hub does not take. */
    private static final int DONE_TOO_SOON = 10;

    /** So many of a hundred results are handed over by a clock that shows the zone's hours twice. */
    private static final int AHEAD = 8;

    private final RandomGenerator random;
    private final boolean hasty;
    private final boolean offClock;
    private final boolean wrongEnd;
    private final boolean wrongPromise;
    private final boolean doneTooSoon;
    private final boolean ahead;

    Untruths(Temper temper, RandomGenerator random) {
        this.random = random;
        this.hasty = temper == Temper.HASTY && chance(HASTY);
        this.offClock = temper == Temper.OFF_CLOCK && chance(OFF_CLOCK);
        this.wrongEnd = temper == Temper.CARELESS && chance(WRONG_END);
        this.wrongPromise = temper == Temper.CARELESS && chance(WRONG_PROMISE);
        this.doneTooSoon = temper == Temper.CARELESS && chance(DONE_TOO_SOON);
        this.ahead = temper == Temper.OFF_CLOCK && chance(AHEAD);
    }

    /** The time as the counter's clock shows it. */
    Instant atCounter(Instant at) {
        return offClock ? at.minus(OFF) : at;
    }

    /** Minutes of work until a result is fetched; where the clock is wrong, on the same day. */
    int fetched(int usual) {
        return offClock ? usual % 240 : usual;
    }

    /** When the result comes that is ready at this moment: some are held back until the last hour of the promise. */
    Instant ready(Instant at, Instant promised) {
        Instant last = promised.minusSeconds(60 * (2 + random(54)) + random(50));
        return hasty && at.isBefore(last) ? last : at;
    }

    /** When it was done, as it is typed. */
    Instant done(Instant at, Receipt receipt) {
        return wrongEnd ? receipt.receivedAt().minus(Duration.ofHours(20 + random(30))) : at;
    }

    /** A new promise as it is typed: with the year before. */
    Instant promised(Instant promised) {
        return wrongPromise
                ? promised.atZone(WorkTime.ZONE).minus(Period.ofYears(1)).toInstant()
                : promised;
    }

    /** Whether it is called done while the citizen owes papers or the tax office its notice. */
    boolean doneTooSoon() {
        return doneTooSoon;
    }

    /** The time of a handover as a clock shows it that runs ahead, told before somebody corrects it; null when none does. */
    @Nullable
    Instant ahead(Instant at) {
        return ahead ? at.plus(OFF) : null;
    }

    /** Honest offices draw nothing. */
    private int random(int bound) {
        return hasty || wrongEnd ? random.nextInt(bound) : 0;
    }

    private boolean chance(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }
}

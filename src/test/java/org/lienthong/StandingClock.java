package org.lienthong;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it; any thread may look at it. */
public final class StandingClock extends Clock {

    /** Ten in the morning of a Monday in Viet Nam. */
    public static final Instant START = Instant.parse("2026-11-23T03:00:00Z");

    private volatile Instant now;

    public StandingClock() {
        this(START);
    }

    public StandingClock(Instant start) {
        this.now = start;
    }

    public void set(Instant moment) {
        now = moment;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

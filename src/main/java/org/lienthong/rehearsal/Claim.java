package org.lienthong.rehearsal;

import java.util.List;

/**
 * One expectation and how it came out.
 *
 * @param why what was seen instead, or how often it was seen
 */
public record Claim(Part part, Line what, Outcome outcome, List<Line> why) {

    public Claim {
        why = List.copyOf(why);
    }

    static Claim met(Part part, Line what, Line... seen) {
        return new Claim(part, what, Outcome.AS_EXPECTED, List.of(seen));
    }

    static Claim open(Part part, Line what, Line... why) {
        return new Claim(part, what, Outcome.NOT_REHEARSED, List.of(why));
    }

    static Claim never(Part part, Line what, Line... why) {
        return new Claim(part, what, Outcome.DOES_NOT_EXIST, List.of(why));
    }

    /** Met when nothing speaks against it. */
    static Claim unless(Part part, Line what, List<Line> faults) {
        return new Claim(part, what, faults.isEmpty() ? Outcome.AS_EXPECTED : Outcome.FAILED, faults);
    }
}

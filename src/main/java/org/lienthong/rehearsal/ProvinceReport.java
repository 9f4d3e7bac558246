package org.lienthong.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of the rehearsal of one province. */
public record ProvinceReport(String code, String name, List<Claim> claims, List<Rung> ladder, Duration took) {

    public ProvinceReport {
        claims = List.copyOf(claims);
        ladder = List.copyOf(ladder);
    }

    /** The same with its place on the ladder. */
    public ProvinceReport on(List<Rung> rungs) {
        return new ProvinceReport(code, name, claims, rungs, took);
    }

    /** What is to be done next; nothing where nobody looked at the ladder. */
    public Optional<NextSteps> next() {
        return NextSteps.of(this);
    }

    public long count(Outcome outcome) {
        return claims.stream().filter(claim -> claim.outcome() == outcome).count();
    }

    /** @param strict whether what was not rehearsed counts as a failure */
    public boolean passed(boolean strict) {
        return count(Outcome.FAILED) == 0 && !(strict && count(Outcome.NOT_REHEARSED) > 0);
    }

    public List<Claim> of(Part part) {
        return claims.stream().filter(claim -> claim.part() == part).toList();
    }
}

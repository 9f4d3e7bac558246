package org.lienthong.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lienthong.sandbox.Mode;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.Story;

/** Partners in trouble for a short while, each in every kind of it; everything must end all the same. */
final class TroublePart {

    private static final List<Mode.Kind> KINDS = List.of(
            Mode.Kind.DOWN,
            Mode.Kind.SLOW,
            Mode.Kind.ERROR_500,
            Mode.Kind.BROKEN_BODY,
            Mode.Kind.APPLIED_UNANSWERED,
            Mode.Kind.DUPLICATE_CALLBACKS);
    private static final Duration SLOW = Duration.ofMillis(400);
    private static final int CALLS = 3;

    private final Troupe troupe;

    TroublePart(Troupe troupe) {
        this.troupe = troupe;
    }

    /** In each round every partner has another trouble, so that after all rounds each had every one. */
    List<Claim> play() {
        if (!troupe.hasPortal()) {
            return List.of();
        }
        Optional<String> missing = troupe.unplayed();
        if (missing.isPresent()) {
            return List.of(Claim.open(Part.TROUBLE, Line.of("claim.stories"), Line.of("why.unplayed", missing.get())));
        }
        List<Claim> claims = new ArrayList<>();
        List<String> before = troupe.books().doubled();
        for (int round = 0; round < KINDS.size(); round++) {
            claims.addAll(round(round));
        }
        List<String> doubled = new ArrayList<>(troupe.books().doubled());
        doubled.removeAll(before);
        claims.add(Claim.unless(
                Part.TROUBLE,
                Line.of("claim.once"),
                doubled.stream().map(both -> Line.of("why.doubled", both)).toList()));
        return claims;
    }

    private List<Claim> round(int round) {
        for (int i = 0; i < troupe.partners().size(); i++) {
            troupe.partners().get(i).behave(mode(kind(round, i)));
        }
        List<Story> stories = Troupe.stories();
        long since = troupe.books().nextAside();
        String code = troupe.submit(stories.get(round % stories.size()));
        Set<String> codes = new LinkedHashSet<>(List.of(code));
        boolean rested = troupe.waits().untilRest(codes);
        troupe.partners().forEach(partner -> partner.behave(Mode.normal()));
        List<Line> faults = new ArrayList<>(rested ? List.of() : troupe.obstacles(List.of(code), since));
        if (!rested && faults.isEmpty()) {
            faults.add(Line.of("why.stuck"));
        }
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < troupe.partners().size(); i++) {
            Partner partner = troupe.partners().get(i);
            claims.add(Claim.unless(
                    Part.TROUBLE, Line.of("claim.trouble." + code(kind(round, i)), partner.system()), faults));
        }
        return claims;
    }

    private static Mode.Kind kind(int round, int partner) {
        return KINDS.get((round + partner) % KINDS.size());
    }

    private static Mode mode(Mode.Kind kind) {
        Mode mode = kind == Mode.Kind.SLOW ? Mode.slow(SLOW) : Mode.of(kind);
        return kind == Mode.Kind.DUPLICATE_CALLBACKS ? mode : mode.times(CALLS);
    }

    private static String code(Mode.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.lienthong.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.lienthong.dossier.AliasKind;
import org.lienthong.province.PartnerSystem;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.Stories;
import org.lienthong.sandbox.Verb;

/**
 * Broken parts between two good ones: the first step of two dossiers that wait for nothing else. The good ones take
 * effect, the broken ones are set aside, and shown again they change nothing.
 */
final class BadRows {

    static final String STEP = "dossier-progressed";
    private static final String STORY = "renewal";

    private final Troupe troupe;
    private final PartnerSystem system;
    private final String door;
    private final Showing showing;

    /** Puts a document where the hub finds it. */
    interface Showing {
        /** Whether it was read; where nobody tells so, {@code seen} does. */
        boolean show(byte[] document, BooleanSupplier seen);
    }

    BadRows(Troupe troupe, PartnerSystem system, String door, Showing showing) {
        this.troupe = troupe;
        this.system = system;
        this.door = door;
        this.showing = showing;
    }

    List<Claim> play(Parts parts, Map<String, String> names) {
        troupe.byHand(true);
        List<String> codes = List.of(troupe.submit(Stories.named(STORY)), troupe.submit(Stories.named(STORY)));
        try {
            List<Line> faults = new ArrayList<>();
            if (!troupe.waits().until(() -> waitForNothing(codes))) {
                faults.addAll(troupe.obstacles(codes));
            }
            String one = parts.about(names, named(codes.get(0)));
            String other = parts.about(names, named(codes.get(1)));
            List<String> bad = parts.bad(names);
            List<String> rows = new ArrayList<>(List.of(one, other));
            rows.addAll(1, bad);
            faults.addAll(shown(parts.document(rows), codes, bad.size()));
            // A table shows its rows again by itself: with a newer one those a little before it are read once more.
            List<Line> again = parts.unreadable().isPresent()
                    ? shown(parts.document(List.of(one, other)), codes, 0)
                    : shown(parts.document(bad.subList(0, 1)), codes, 1);
            return List.of(claim("claim.rows", faults), claim("claim.rows-again", again));
        } finally {
            end(codes);
            troupe.byHand(false);
        }
    }

    private List<Line> shown(byte[] document, List<String> codes, int aside) {
        Books books = troupe.books();
        Books.Counts before = books.counts();
        boolean read = showing.show(
                document,
                () -> steps(codes) == codes.size()
                        && books.counts().since(before).quarantined() >= aside);
        Books.Counts more = books.counts().since(before);
        List<Line> faults = new ArrayList<>();
        if (!read) {
            faults.add(Line.of("why.not-read"));
        }
        if (steps(codes) != codes.size() || more.quarantined() != aside || more.dossiers() != 0) {
            faults.add(Line.of("why.kept", more.messages(), more.events(), more.quarantined()));
        }
        return faults;
    }

    private long steps(List<String> codes) {
        return codes.stream()
                .mapToLong(code -> troupe.books().events(code, STEP))
                .sum();
    }

    private boolean waitForNothing(List<String> codes) {
        return codes.stream().allMatch(code -> troupe.books().events(code, "dossier-accepted") > 0)
                && troupe.waits().quiet(Set.copyOf(codes));
    }

    private Map<String, String> named(String code) {
        return troupe.books().dossier(code).map(troupe.books()::names).orElse(Map.of());
    }

    /** Nothing that comes later finds them open. */
    private void end(List<String> codes) {
        Partner speaker = troupe.partner(system).orElseThrow();
        if (speaker.canSay(Verb.DOSSIER_STOPPED)) {
            codes.forEach(code -> speaker.say(
                    Verb.DOSSIER_STOPPED,
                    troupe.books().name(code, AliasKind.RECEIPT_NUMBER).orElse(code),
                    Map.of()));
            troupe.waits().untilRest(Set.copyOf(codes));
        }
    }

    private Claim claim(String what, List<Line> faults) {
        return Claim.unless(Part.BAD, Line.of(what, system.id().name(), door), faults);
    }
}

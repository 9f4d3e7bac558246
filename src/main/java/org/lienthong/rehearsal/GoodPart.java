package org.lienthong.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.province.SystemKind;
import org.lienthong.sandbox.Story;

/** Every story from its beginning to its end, and every door and call that it needs. */
final class GoodPart {

    private static final String WITHDRAWN = "7";
    private static final String DELIVERED = "10";
    private static final String PAPERS = "submission.documents";

    private final Troupe troupe;
    private final NationalInterface national;

    GoodPart(Troupe troupe, NationalInterface national) {
        this.troupe = troupe;
        this.national = national;
    }

    List<Claim> play() {
        if (!troupe.hasPortal()) {
            return List.of(Claim.open(Part.GOOD, Line.of("claim.stories"), Line.of("why.no-portal")));
        }
        Map<String, Story> submitted = new LinkedHashMap<>();
        Troupe.stories().forEach(story -> submitted.put(troupe.submit(story), story));
        troupe.waits().untilRest(Set.copyOf(submitted.keySet()));
        List<Claim> claims = new ArrayList<>();
        Map<String, String> statuses = troupe.books().statuses();
        submitted.forEach((code, story) -> claims.add(ends(code, story, statuses.getOrDefault(code, ""))));
        // With a system that nobody plays no scene comes to its end.
        if (troupe.unplayed().isEmpty()) {
            claims.addAll(new HandPlay(troupe, national).play());
        }
        claims.add(Claim.unless(
                Part.GOOD,
                Line.of("claim.once"),
                troupe.books().doubled().stream()
                        .map(both -> Line.of("why.doubled", both))
                        .toList()));
        claims.addAll(new Reached(troupe).claims());
        return claims;
    }

    private Claim ends(String code, Story story, String status) {
        String end = end(story);
        Line what = Line.of("claim.story", story.name(), end);
        List<Line> faults = new ArrayList<>(troupe.obstacles(List.of(code)));
        if (status.isEmpty()) {
            faults.add(0, Line.of("why.unknown"));
        } else if (!String.valueOf(DossierStatus.valueOf(status).code()).equals(end)) {
            faults.add(0, Line.of("why.status", DossierStatus.valueOf(status).code(), status));
        }
        // A dossier that stops at a system which nobody plays says nothing about the province.
        Optional<String> missing = troupe.unplayed();
        return !faults.isEmpty() && missing.isPresent()
                ? Claim.open(Part.GOOD, what, Line.of("why.unplayed", missing.get()))
                : Claim.unless(Part.GOOD, what, faults);
    }

    /** A wish to withdraw stands in a paper; a land office whose contract carries no papers never sees it and goes on. */
    private String end(Story story) {
        return story.ends().equals(WITHDRAWN) && !landOfficeSeesPapers() ? DELIVERED : story.ends();
    }

    private boolean landOfficeSeesPapers() {
        return troupe.province().systems(SystemKind.LIS).stream()
                .anyMatch(lis -> Optional.ofNullable(lis.profile().calls().get(MessageType.DOSSIER_ACCEPTED))
                        .flatMap(call -> Optional.ofNullable(call.mapping()))
                        .flatMap(lis::mapping)
                        .filter(mapping -> mapping.fieldsWritten().stream().anyMatch(field -> field.startsWith(PAPERS)))
                        .isPresent());
    }
}

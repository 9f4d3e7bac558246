package org.lienthong.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.rehearsal.Scene.Opening;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Stories;
import org.lienthong.sandbox.Verb;

/**
 * Plays the {@link Scenes}, all of them side by side: each says its next step, then all wait until it was taken and told.
 * Land office and tax office speak only by hand meanwhile; counters and citizens go about their work.
 */
final class HandPlay {

    private static final String ACCEPTED = "2";

    private final Troupe troupe;
    private final NationalInterface national;

    HandPlay(Troupe troupe, NationalInterface national) {
        this.troupe = troupe;
        this.national = national;
    }

    List<Claim> play() {
        troupe.byHand(true);
        try {
            List<Acting> all = Scenes.all().stream()
                    .filter(scene -> scene.opening() != Opening.LAND_OFFICE
                            || landOffice().stream().anyMatch(lis -> lis.canSay(Verb.DOSSIER_ACCEPTED)))
                    .map(scene -> new Acting(troupe, scene, open(scene), ACCEPTED))
                    .toList();
            for (List<Acting> on = all; !on.isEmpty(); on = goOn(on)) {
                List<Acting> playing = on;
                Set<String> codes = on.stream().map(Acting::code).collect(Collectors.toSet());
                troupe.waits()
                        .until(() -> playing.stream().allMatch(Acting::met)
                                && troupe.waits().quiet(codes));
                playing.forEach(Acting::settle);
            }
            return all.stream().map(Acting::claim).toList();
        } finally {
            troupe.byHand(false);
        }
    }

    private static List<Acting> goOn(List<Acting> on) {
        List<Acting> left = on.stream().filter(Acting::goesOn).toList();
        left.forEach(Acting::say);
        return left;
    }

    /** Answers the name of the new dossier. */
    private String open(Scene scene) {
        return switch (scene.opening()) {
            case PORTAL -> troupe.submit(Stories.named(scene.story()));
            case NATIONAL_INTERFACE -> national.submit(troupe.code(), paper());
            case LAND_OFFICE -> {
                String receipt = "TN-" + troupe.code() + "-0001";
                landOffice().get(0).say(Verb.DOSSIER_ACCEPTED, receipt, Map.of());
                yield receipt;
            }
        };
    }

    /** A paper that the portal gives to whoever asks, because it belongs to a dossier of one of the stories. */
    private String paper() {
        Partner portal = troupe.partners().stream()
                .filter(partner -> partner.kind() == PartnerName.PORTAL)
                .findFirst()
                .orElseThrow();
        return portal.web() + "/files/" + portal.memory().dossiers().get(0) + "/giay-chung-nhan.pdf";
    }

    private List<Partner> landOffice() {
        return troupe.partners().stream()
                .filter(partner -> partner.kind() == PartnerName.LIS)
                .toList();
    }
}

package org.lienthong.rehearsal;

import java.util.List;
import java.util.Map;
import org.lienthong.rehearsal.Scene.Opening;
import org.lienthong.rehearsal.Scene.Step;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Verb;

/**
 * The dossiers that are played by hand. Together with the stories they use every verb of every family at every door. Each
 * of them ends, so that bad calls made of its documents cannot take effect.
 */
final class Scenes {

    private static final PartnerName LIS = PartnerName.LIS;
    private static final PartnerName SHOP = PartnerName.ONE_STOP_SHOP;
    private static final PartnerName TAX = PartnerName.TAX_GATE;
    private static final PartnerName PORTAL = PartnerName.PORTAL;

    private static final String RENEWAL = "renewal";
    private static final String TRANSFER = "transfer";

    private Scenes() {}

    static List<Scene> all() {
        return List.of(
                returned(),
                slip(),
                supplement(),
                counter(),
                scene("counter-withdrawn", Opening.PORTAL, RENEWAL, says(SHOP, Verb.DOSSIER_WITHDRAWN, "7")),
                scene("citizen-withdrawn", Opening.PORTAL, RENEWAL, says(PORTAL, Verb.DOSSIER_WITHDRAWN, "7")),
                scene("national-interface", Opening.NATIONAL_INTERFACE, "", says(LIS, Verb.DOSSIER_STOPPED, "8")),
                scene("land-office-first", Opening.LAND_OFFICE, "", says(SHOP, Verb.DOSSIER_WITHDRAWN, "7")));
    }

    private static Scene returned() {
        return scene(
                "returned",
                Opening.PORTAL,
                RENEWAL,
                says(LIS, Verb.DOSSIER_PROGRESSED, "4"),
                returns(LIS, "update", "2"),
                works("Thẩm định lại"),
                returns(LIS, "procedure", "2"),
                works("Thẩm định lần ba"),
                says(LIS, Verb.DOSSIER_STOPPED, "8"));
    }

    /** Where the tax office has no words to return a slip, only the land office does. */
    private static Scene slip() {
        return scene(
                "slip",
                Opening.PORTAL,
                TRANSFER,
                says(LIS, Verb.DOSSIER_PROGRESSED, "4"),
                says(LIS, Verb.OBLIGATION_REQUESTED, "6"),
                says(LIS, Verb.OBLIGATION_NOTIFIED, ""),
                says(LIS, Verb.OBLIGATION_REQUESTED, "6"),
                returns(TAX, "slip", "4"),
                says(LIS, Verb.OBLIGATION_REQUESTED, "6"),
                returns(LIS, "slip", "4"),
                says(LIS, Verb.DOSSIER_WITHDRAWN, "7"));
    }

    private static Scene supplement() {
        return scene(
                "supplement",
                Opening.PORTAL,
                RENEWAL,
                says(LIS, Verb.DOSSIER_PROGRESSED, "4"),
                says(LIS, Verb.SUPPLEMENT_REQUESTED, "5"),
                awaited(Verb.SUPPLEMENT_PROVIDED, "5"),
                says(LIS, Verb.SUPPLEMENT_RECEIVED, "4"),
                says(LIS, Verb.DOSSIER_COMPLETED, ""),
                awaited(Verb.RESULT_DELIVERED, "10"));
    }

    private static Scene counter() {
        return scene(
                "counter",
                Opening.PORTAL,
                RENEWAL,
                says(SHOP, Verb.DOSSIER_PROGRESSED, "4"),
                says(SHOP, Verb.SUPPLEMENT_REQUESTED, "5"),
                awaited(Verb.SUPPLEMENT_PROVIDED, "5"),
                says(SHOP, Verb.SUPPLEMENT_PROVIDED, "5"),
                new Step(List.of(SHOP, LIS), Verb.SUPPLEMENT_RECEIVED, Map.of(), "4"),
                says(SHOP, Verb.DOSSIER_STOPPED, "8"));
    }

    private static Scene scene(String name, Opening opening, String story, Step... steps) {
        return new Scene(name, opening, story, List.of(steps));
    }

    private static Step says(PartnerName who, Verb verb, String until) {
        return new Step(List.of(who), verb, Map.of(), until);
    }

    private static Step returns(PartnerName who, String kind, String until) {
        return new Step(List.of(who), Verb.DOSSIER_RETURNED_FOR_CORRECTION, Map.of("kind", kind), until);
    }

    private static Step works(String what) {
        return new Step(List.of(LIS), Verb.DOSSIER_PROGRESSED, Map.of("what", what), "4");
    }

    private static Step awaited(Verb verb, String until) {
        return new Step(List.of(), verb, Map.of(), until);
    }
}

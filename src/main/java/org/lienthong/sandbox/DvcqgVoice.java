package org.lienthong.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The words of the family dvcqg for what citizens do. */
final class DvcqgVoice implements Voice {

    private static final String DOOR = "DongBoHoSoMC";

    private final Seat seat;

    DvcqgVoice(Seat seat) {
        this.seat = seat;
    }

    @Override
    public boolean canSay(Verb verb) {
        return verb == Verb.DOSSIER_SUBMITTED || verb == Verb.SUPPLEMENT_PROVIDED;
    }

    @Override
    public boolean canHear(Verb verb) {
        return true;
    }

    @Override
    public void say(Verb verb, List<String> dossiers, ObjectNode values, Turn turn) {
        if (!canSay(verb)) {
            throw new IllegalArgumentException("dvcqg has no words for " + verb.code());
        }
        boolean submits = verb == Verb.DOSSIER_SUBMITTED;
        ObjectNode body = Json.object()
                .put("madonvi", seat.province().code())
                .put("service", DOOR)
                .put("isUpdating", submits ? "False" : "True")
                .set("data", Json.array().add(values.path("hoSo")));
        turn.call(Partner.HUB, DOOR, dossiers, submits ? "1" : "5", "application/json", body.toString());
    }
}

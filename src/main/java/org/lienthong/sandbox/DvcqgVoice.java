package org.lienthong.sandbox;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The words of the family dvcqg for what citizens do. */
final class DvcqgVoice implements Voice {

    private static final String DOOR = "DongBoHoSoMC";
    private static final Map<Verb, String> STATUSES =
            Map.of(Verb.DOSSIER_SUBMITTED, "1", Verb.SUPPLEMENT_PROVIDED, "5", Verb.DOSSIER_WITHDRAWN, "7");

    private final Seat seat;

    DvcqgVoice(Seat seat) {
        this.seat = seat;
    }

    @Override
    public boolean canSay(Verb verb) {
        return STATUSES.containsKey(verb);
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
        turn.call(Partner.HUB, DOOR, dossiers, String.valueOf(STATUSES.get(verb)), "application/json", body.toString());
    }
}

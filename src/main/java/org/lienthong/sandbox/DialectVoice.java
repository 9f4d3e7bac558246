package org.lienthong.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Says what is decided in the words of a dialect. */
final class DialectVoice implements Voice {

    /** Stands in a journaled body for the secret. */
    static final String SECRET = "{secret}";

    private final Dialects.Spoken spoken;
    private final Seat seat;

    DialectVoice(Dialects.Spoken spoken, Seat seat) {
        this.spoken = spoken;
        this.seat = seat;
    }

    @Override
    public boolean canSay(Verb verb) {
        return spoken.dialect().says().containsKey(verb.code());
    }

    @Override
    public boolean canHear(Verb verb) {
        return spoken.dialect().hears().values().stream()
                .anyMatch(hearing -> Ear.meanings(hearing).contains(verb.code()));
    }

    @Override
    public void say(Verb verb, List<String> dossiers, ObjectNode values, Turn turn) {
        Dialect.Saying saying = spoken.dialect().says().get(verb.code());
        if (saying == null) {
            throw new IllegalArgumentException(seat.family() + " has no words for " + verb.code());
        }
        ObjectNode all = values.deepCopy()
                .put("dossier", dossiers.get(0))
                .put("alias", turn.text(dossiers.get(0), Office.ALIAS))
                .put("province", seat.province().code())
                .put("secret", SECRET)
                .put("serial", turn.next("said"))
                .put("now", turn.now().toString());
        Templates templates = spoken.templates();
        String key = saying.key() == null ? verb.code() : templates.fillText(saying.key(), "txt", all);
        all.put("key", key).put("said", saying.state() == null ? "" : saying.state());
        String ending = saying.body().substring(saying.body().lastIndexOf('.') + 1);
        String type = ending.equals("csv") || ending.equals("txt") ? "text/" + ending : "application/" + ending;
        String door = templates.fillText(saying.path(), "txt", all);
        if (saying.state() != null) {
            turn.note(dossiers.get(0), DialectOffice.STATE, saying.state());
        }
        turn.call(Partner.HUB, door, dossiers, key, type, templates.fillFile(saying.body(), all));
    }
}

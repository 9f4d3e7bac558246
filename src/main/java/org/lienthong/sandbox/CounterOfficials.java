package org.lienthong.sandbox;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The officials at the counter of the one-stop-shop: they receive a dossier or deny it, and hand the result over. */
final class CounterOfficials implements Officials {

    /** Five working days are seven days on the calendar. */
    private static final Duration PROMISE = Duration.ofDays(7);

    private final Voice voice;

    CounterOfficials(Voice voice) {
        this.voice = voice;
    }

    @Override
    public boolean opens(Verb verb) {
        return verb == Verb.DOSSIER_SUBMITTED;
    }

    @Override
    public void hear(Heard heard, Turn turn) {
        switch (heard.verb()) {
            case DOSSIER_SUBMITTED -> open(heard, turn);
            case DOSSIER_COMPLETED -> turn.plan("hand-over", heard.dossier());
            default -> {}
        }
    }

    private static void open(Heard heard, Turn turn) {
        ObjectNode kept = Json.object();
        List.of("procedure", "procedureName", "applicant")
                .forEach(field -> kept.put(field, Json.text(heard.values(), field)));
        boolean certificate = heard.values()
                .path("papers")
                .valueStream()
                .map(JsonNode::asString)
                .anyMatch(paper -> paper.startsWith("Giấy chứng nhận"));
        turn.note(heard.dossier(), kept.put("hasCertificate", certificate));
        turn.plan("examine", heard.dossier());
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
        String code = plan.dossier();
        if (plan.what().equals("hand-over")) {
            say(Verb.RESULT_DELIVERED, code, Json.object(), turn);
        } else if (turn.flag(code, "hasCertificate")) {
            accept(code, turn);
        } else {
            ObjectNode why = Json.object().put("note", "Thành phần hồ sơ thiếu Giấy chứng nhận bản gốc");
            say(Verb.DOSSIER_REFUSED, code, why, turn);
        }
    }

    private void accept(String code, Turn turn) {
        String year = Times.ONE_STOP_SHOP.date(turn.now(), "yyyy");
        int number = turn.next("receipt");
        String receipt = "BN-%s-%06d".formatted(year, number);
        String document = "MC-%s-%06d".formatted(year, number);
        turn.note(code, Json.object().put(Office.ALIAS, receipt).put(Office.OTHER_ALIAS, document));
        ObjectNode values = Json.object()
                .put("promised", turn.now().plus(PROMISE).toString())
                .put("officer", "Hoàng Thị Thu Trang")
                .put("position", "Chuyên viên tiếp nhận");
        say(Verb.DOSSIER_ACCEPTED, code, values, turn);
    }

    /** Says it with what the counter knows of the dossier. */
    private void say(Verb verb, String code, ObjectNode values, Turn turn) {
        ObjectNode file = turn.file(code);
        List.of("procedure", "procedureName", "applicant").forEach(field -> values.put(field, Json.text(file, field)));
        values.put("receipt", Json.text(file, Office.ALIAS)).put("document", Json.text(file, Office.OTHER_ALIAS));
        voice.say(verb, List.of(code), values, turn);
    }
}

package org.lienthong.sandbox;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The officials at the counter of the one-stop-shop: they receive a dossier or deny it, and hand the result over. */
final class CounterOfficials implements Officials {

    /** Five working days are seven days on the calendar. */
    private static final Duration PROMISE = Duration.ofDays(7);

    private static final List<String> KNOWN = List.of("procedure", "procedureName", "applicant");

    private final Voice voice;

    CounterOfficials(Voice voice) {
        this.voice = voice;
    }

    @Override
    public boolean opens(Verb verb) {
        return verb == Verb.DOSSIER_SUBMITTED || verb == Verb.DOSSIER_ACCEPTED;
    }

    @Override
    public void hear(Heard heard, Turn turn) {
        switch (heard.verb()) {
            case DOSSIER_SUBMITTED -> open(heard, turn);
            case DOSSIER_ACCEPTED -> adopt(heard, turn);
            case DOSSIER_COMPLETED -> turn.plan("hand-over", heard.dossier());
            default -> {}
        }
    }

    private static void open(Heard heard, Turn turn) {
        ObjectNode kept = kept(heard);
        boolean certificate = heard.values()
                .path("papers")
                .valueStream()
                .map(JsonNode::asString)
                .anyMatch(paper -> paper.startsWith("Giấy chứng nhận"));
        turn.note(heard.dossier(), kept.put("hasCertificate", certificate));
        turn.plan("examine", heard.dossier());
    }

    /** It was taken in at the land office, under the land office's receipt; the counter only hands the result over. */
    private static void adopt(Heard heard, Turn turn) {
        turn.note(heard.dossier(), kept(heard).put(Office.ALIAS, Json.text(heard.values(), "receipt")));
    }

    private static ObjectNode kept(Heard heard) {
        ObjectNode kept = Json.object();
        KNOWN.forEach(field -> kept.put(field, Json.text(heard.values(), field)));
        return kept;
    }

    @Override
    public ObjectNode archived(Archived past) {
        return Json.object()
                .put("procedure", past.errand().procedure())
                .put("procedureName", past.errand().procedureName())
                .put("applicant", past.errand().applicant())
                .put("hasCertificate", true)
                .put(Office.ALIAS, past.receipt())
                .put(Office.OTHER_ALIAS, past.document());
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
        String code = plan.dossier();
        if (plan.what().equals("hand-over")) {
            say(Verb.RESULT_DELIVERED, code, turn);
        } else if (turn.flag(code, "hasCertificate")) {
            accept(code, turn);
        } else {
            say(Verb.DOSSIER_REFUSED, code, turn);
        }
    }

    private void accept(String code, Turn turn) {
        String year = Times.ONE_STOP_SHOP.date(turn.now(), "yyyy");
        int number = turn.next("receipt");
        String receipt = "BN-%s-%06d".formatted(year, number);
        String document = "MC-%s-%06d".formatted(year, number);
        turn.note(code, Json.object().put(Office.ALIAS, receipt).put(Office.OTHER_ALIAS, document));
        say(Verb.DOSSIER_ACCEPTED, code, turn);
    }

    private void say(Verb verb, String code, Turn turn) {
        voice.say(verb, List.of(code), usual(verb, code, turn), turn);
    }

    @Override
    public ObjectNode usual(Verb verb, String code, Turn turn) {
        ObjectNode file = turn.file(code);
        ObjectNode values =
                Json.object().put("officer", "Hoàng Thị Thu Trang").put("position", "Chuyên viên tiếp nhận");
        KNOWN.forEach(field -> values.put(field, Json.text(file, field)));
        values.put("receipt", Json.text(file, Office.ALIAS)).put("document", Json.text(file, Office.OTHER_ALIAS));
        switch (verb) {
            case DOSSIER_ACCEPTED, SUPPLEMENT_RECEIVED ->
                values.put("promised", turn.now().plus(PROMISE).toString());
            case DOSSIER_REFUSED -> values.put("note", "Thành phần hồ sơ thiếu Giấy chứng nhận bản gốc");
            case DOSSIER_PROGRESSED -> values.put("note", "Đã chuyển Văn phòng đăng ký đất đai");
            case SUPPLEMENT_REQUESTED ->
                values.put("note", "Đề nghị bổ sung bản chính hợp đồng")
                        .put("until", turn.now().plus(PROMISE).toString());
            case SUPPLEMENT_PROVIDED ->
                values.put("note", "Công dân nộp bổ sung tại quầy").put("paper", "Hợp đồng (bản chính)");
            case DOSSIER_WITHDRAWN -> values.put("note", "Công dân xin rút hồ sơ tại quầy");
            case DOSSIER_STOPPED -> values.put("note", "Quá hạn bổ sung");
            default -> {}
        }
        return values;
    }
}

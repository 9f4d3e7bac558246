package org.lienthong.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The officials of the tax office: they compute, notify in batches, and pass on what the citizens paid. */
final class TaxOfficials implements Officials {

    static final String NOTICES = "notices";

    /** 30 days from the day of the notice, NĐ 252/2026 Đ21. */
    private static final Duration TIME_TO_PAY = Duration.ofDays(30);

    private final Voice voice;

    TaxOfficials(Voice voice) {
        this.voice = voice;
    }

    @Override
    public boolean opens(Verb verb) {
        return verb == Verb.OBLIGATION_REQUESTED;
    }

    /** A dossier may get a second, better slip; the same words again are told by their digest. */
    @Override
    public boolean repeats(Verb verb) {
        return false;
    }

    @Override
    public ObjectNode usual(Verb verb, String code, Turn turn) {
        return Json.object()
                .put("officer", "Đỗ Văn Thuế")
                .put("unit", "Thuế cơ sở 1")
                .put("slip", turn.text(code, Office.OTHER_ALIAS))
                .put("note", "Phiếu chuyển thiếu giá đất, đề nghị bổ sung");
    }

    /** What is not a complete slip is {@link Unreadable}. */
    @Override
    public void hear(Heard heard, Turn turn) {
        if (heard.slip() != null) {
            SlipChecks.check(heard.slip());
            take(heard.slip(), turn);
        }
    }

    @Override
    public ObjectNode archived(Archived past) {
        String stage = past.settled() ? "paid" : past.notices().isEmpty() ? "kept" : "payable";
        ArrayNode notices = Json.array();
        for (Archived.Notice known : past.notices()) {
            ObjectNode notice = notices.addObject()
                    .put("number", known.number())
                    .put("taxCode", known.taxCode())
                    .put("name", known.name())
                    .put("id", "")
                    .put("address", "");
            ArrayNode sums = notice.putArray("sums");
            known.sums().forEach(sum -> sums.addObject().put("item", sum.item()).put("amount", sum.amount()));
        }
        return Json.object()
                .put(Office.STATUS, stage)
                .put(Office.ALIAS, past.receipt())
                .put(Office.OTHER_ALIAS, past.slip())
                .set(NOTICES, notices);
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
        notify(turn);
    }

    void take(XmlPart slip, Turn turn) {
        String code = slip.text("MaHoSo");
        ArrayNode notices = Json.array();
        Stream.of(TaxRule.RECEIVER, TaxRule.GIVER)
                .flatMap(side -> slip.all(side).stream())
                .forEach(person -> {
                    List<TaxRule.Due> due = TaxRule.owedBy(person, slip);
                    if (!due.isEmpty()) {
                        notices.add(notice(person, due, turn));
                    }
                });
        turn.note(
                code,
                Json.object()
                        .put(Office.STATUS, turn.byHand() ? "kept" : "computed")
                        .put(Office.ALIAS, slip.text("SoBienNhan"))
                        .put(Office.OTHER_ALIAS, slip.text("SoPhieu"))
                        .set(NOTICES, notices));
        turn.plan("notify", code);
    }

    /** Everything that is computed and not yet told goes out in one document. */
    void notify(Turn turn) {
        List<String> due = turn.filesLike(file -> Json.text(file, Office.STATUS).equals("computed"));
        if (due.isEmpty()) {
            return;
        }
        ObjectNode values =
                Json.object().put("until", turn.now().plus(TIME_TO_PAY).toString());
        ArrayNode rows = values.putArray("dossiers");
        for (String code : due) {
            rows.addObject()
                    .put("code", code)
                    .put("receipt", turn.text(code, Office.ALIAS))
                    .put("slip", turn.text(code, Office.OTHER_ALIAS))
                    .set(NOTICES, turn.file(code).path(NOTICES));
            turn.note(code, Office.STATUS, "told");
        }
        voice.say(Verb.OBLIGATION_NOTIFIED, due, values, turn);
    }

    /** A notice that the hub has taken can be paid. */
    @Override
    public void answered(Fact.Queued call, Verdict verdict, Turn turn) {
        if (!verdict.takenDossiers().isEmpty()) {
            call.dossiers().stream()
                    .filter(verdict.takenDossiers()::contains)
                    .filter(code -> turn.text(code, Office.STATUS).equals("told"))
                    .forEach(code -> turn.note(code, Office.STATUS, "payable"));
        }
    }

    /** Pays every notice of the dossier at once; answers how many are paid, 0 while none can be paid. */
    int pay(String code, Turn turn) {
        JsonNode notices = turn.file(code).path(NOTICES);
        String status = turn.text(code, Office.STATUS);
        if (status.equals("paid")) {
            return notices.size();
        }
        if (!status.equals("payable")) {
            return 0;
        }
        turn.note(code, Office.STATUS, "paid");
        notices.forEach(notice -> proof(code, notice, turn));
        return notices.size();
    }

    private static ObjectNode notice(XmlPart person, List<TaxRule.Due> due, Turn turn) {
        String number = "TB-%s-%06d".formatted(Times.TAX_GATE.date(turn.now(), "yyyy"), turn.next("notice"));
        String taxCode = person.text("MaSoThue").isEmpty() ? person.text("SoDinhDanh") : person.text("MaSoThue");
        ObjectNode notice = Json.object()
                .put("number", number)
                .put("taxCode", taxCode)
                .put("name", person.text("Ten"))
                .put("id", person.text("SoDinhDanh"))
                .put("address", person.text("DiaChi"));
        ArrayNode sums = notice.putArray("sums");
        due.forEach(sum -> sums.addObject().put("item", sum.item()).put("amount", sum.amount()));
        return notice;
    }

    private void proof(String code, JsonNode notice, Turn turn) {
        String number = Json.text(notice, "number");
        long sum = notice.path("sums")
                .valueStream()
                .mapToLong(due -> due.path("amount").asLong())
                .sum();
        ObjectNode values = ((ObjectNode) notice.deepCopy())
                .put("code", code)
                .put("receipt", turn.text(code, Office.ALIAS))
                .put("sum", sum)
                .put("link", "%s/files/%s/GNT-%s.pdf".formatted(turn.text(Turn.OWN, Partner.ADDRESS), code, number));
        voice.say(Verb.OBLIGATION_PAID, List.of(code), values, turn);
    }
}

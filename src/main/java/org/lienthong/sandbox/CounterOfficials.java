package org.lienthong.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The officials at the counter of the one-stop-shop: they receive a dossier or deny it, and hand the result over. */
final class CounterOfficials {

    private static final String SYNC = "MSyncDocument";

    /** Five working days are seven days on the calendar. */
    private static final Duration PROMISE = Duration.ofDays(7);

    void hear(String code, String status, Turn turn) {
        switch (status) {
            case "receiving" -> turn.plan("examine", code);
            case "releasing" -> turn.plan("hand-over", code);
            default -> {}
        }
    }

    void work(Fact.Planned plan, Turn turn) {
        String code = plan.dossier();
        if (plan.what().equals("hand-over")) {
            tell(code, "done", Json.object().put("FinishedDate", Times.ONE_STOP_SHOP.write(turn.now())), turn);
        } else if (turn.flag(code, "hasCertificate")) {
            accept(code, turn);
        } else {
            tell(code, "denied", Json.object().put("Note", "Thành phần hồ sơ thiếu Giấy chứng nhận bản gốc"), turn);
        }
    }

    private void accept(String code, Turn turn) {
        String year = Times.ONE_STOP_SHOP.date(turn.now(), "yyyy");
        int number = turn.next("receipt");
        String receipt = "BN-%s-%06d".formatted(year, number);
        String document = "MC-%s-%06d".formatted(year, number);
        turn.note(code, Json.object().put(Office.ALIAS, receipt).put(Office.OTHER_ALIAS, document));
        ObjectNode fields = Json.object()
                .put("DateReceived", Times.ONE_STOP_SHOP.write(turn.now()))
                .put("DateAppointed", Times.ONE_STOP_SHOP.write(turn.now().plus(PROMISE)))
                .put("ApproverName", "Hoàng Thị Thu Trang")
                .put("ApproverPosition", "Chuyên viên tiếp nhận");
        tell(code, "new", fields, turn);
    }

    private void tell(String code, String status, ObjectNode fields, Turn turn) {
        turn.note(code, Office.STATUS, status);
        ObjectNode file = turn.file(code);
        XmlText xml = new XmlText()
                .open(SYNC)
                .field("DocTypeCode", Json.text(file, "DocTypeCode"))
                .optional("DocTypeName", Json.text(file, "DocTypeName"))
                .field("DocCode", code)
                .optional("DocumentId", Json.text(file, Office.OTHER_ALIAS))
                .optional("ReceiptNumber", Json.text(file, Office.ALIAS))
                .optional("CitizenName", Json.text(file, "CitizenName"));
        fields.forEachEntry((field, value) -> xml.field(field, value.asString()));
        xml.field("Status", status)
                .field("DateChanged", Times.ONE_STOP_SHOP.write(turn.now()))
                .close(SYNC);
        turn.call(Partner.HUB, SYNC, List.of(code), status, "application/xml", xml.toString());
    }

    /** Complete means: procedure, applicant and papers, so that nobody types anything again. */
    static ObjectNode file(XmlPart document) {
        ObjectNode file = Json.object();
        List.of("DocTypeCode", "CitizenName", "Compendium").forEach(field -> file.put(field, document.need(field)));
        file.put("DocTypeName", document.text("DocTypeName"));
        List<String> papers = Stream.concat(
                        names(document, "DocPapers", "PaperName"), names(document, "Attachments", "AttachmentName"))
                .toList();
        if (papers.isEmpty()) {
            throw new Unreadable("thiếu thành phần hồ sơ (DocPapers)");
        }
        return file.put("hasCertificate", papers.stream().anyMatch(paper -> paper.startsWith("Giấy chứng nhận")));
    }

    private static Stream<String> names(XmlPart document, String list, String field) {
        return document.all(list).stream()
                .flatMap(papers -> papers.parts().stream())
                .map(paper -> paper.text(field))
                .filter(name -> !name.isEmpty());
    }
}

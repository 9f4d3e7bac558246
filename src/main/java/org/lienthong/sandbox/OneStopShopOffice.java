package org.lienthong.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The one-stop-shop, family opencps: takes dossiers in at the counter, hands results over. */
final class OneStopShopOffice implements Office {

    private static final String SYNC = "MSyncDocument";
    private static final String TRACES = "MDocumentTraces";
    private static final List<String> TAKEN =
            List.of("receiving", "processing", "waiting", "paying", "cancelled", "unresolved", "releasing");
    private static final List<String> TIMES =
            List.of("DateReceived", "DateAppointed", "SuccessDate", "ReturnedDate", "FinishedDate", "DateChanged");

    /** Five working days are seven days on the calendar. */
    private static final Duration PROMISE = Duration.ofDays(7);

    private final SandboxSettings settings;

    OneStopShopOffice(SandboxSettings settings) {
        this.settings = settings;
    }

    @Override
    public PartnerName name() {
        return PartnerName.ONE_STOP_SHOP;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.business("/MSyncDocument", (asked, turn) -> checked(asked, turn, this::document)),
                Door.business("/MDocumentTraces", (asked, turn) -> checked(asked, turn, this::traces)));
    }

    @Override
    public Letter letter(Fact.Queued call) {
        return new Letter(
                call.door(), Map.of("Authorization", basic(settings.inbound(name()))), call.contentType(), call.body());
    }

    @Override
    public Verdict read(Fact.Queued call, int status, String body) {
        XmlPart answer = XmlPart.read(body.getBytes(StandardCharsets.UTF_8));
        if (answer.text("Result").isEmpty()) {
            throw new Unreadable("không có Result");
        }
        return Verdict.of(answer.text("Result").equals("1"), answer.text("Message"));
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
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
        turn.note(code, Json.object().put(ALIAS, receipt).put(OTHER_ALIAS, document));
        ObjectNode fields = Json.object()
                .put("DateReceived", Times.ONE_STOP_SHOP.write(turn.now()))
                .put("DateAppointed", Times.ONE_STOP_SHOP.write(turn.now().plus(PROMISE)))
                .put("ApproverName", "Hoàng Thị Thu Trang")
                .put("ApproverPosition", "Chuyên viên tiếp nhận");
        tell(code, "new", fields, turn);
    }

    private void tell(String code, String status, ObjectNode fields, Turn turn) {
        turn.note(code, STATUS, status);
        ObjectNode file = turn.file(code);
        XmlText xml = new XmlText()
                .open(SYNC)
                .field("DocTypeCode", Json.text(file, "DocTypeCode"))
                .optional("DocTypeName", Json.text(file, "DocTypeName"))
                .field("DocCode", code)
                .optional("DocumentId", Json.text(file, OTHER_ALIAS))
                .optional("ReceiptNumber", Json.text(file, ALIAS))
                .optional("CitizenName", Json.text(file, "CitizenName"));
        fields.forEachEntry((field, value) -> xml.field(field, value.asString()));
        xml.field("Status", status)
                .field("DateChanged", Times.ONE_STOP_SHOP.write(turn.now()))
                .close(SYNC);
        turn.call(Partner.HUB, SYNC, List.of(code), status, "application/xml", xml.toString());
    }

    private Answer document(XmlPart document, Turn turn) {
        String code = need(document, "DocCode");
        String status = need(document, "Status");
        String part = document.content();
        if (!document.name().equals(SYNC) || !TAKEN.contains(status)) {
            throw new Unreadable("trạng thái " + status + " không nhận từ bên ngoài");
        }
        TIMES.forEach(field -> {
            if (!document.text(field).isEmpty()) {
                Times.ONE_STOP_SHOP.read(field, document.text(field));
            }
        });
        boolean first = status.equals("receiving");
        if (!first && !turn.knows(code)) {
            throw new Unreadable("không tìm thấy hồ sơ " + code);
        }
        if (first && turn.knows(code) || turn.text(code, "last").equals(Digest.of(part))) {
            turn.received(SYNC, code, status, Effect.DUPLICATE, part);
            return answer(200, "1", code, "đã tồn tại");
        }
        if (first) {
            turn.note(code, received(document));
        }
        take(code, status, part, turn);
        return answer(200, "1", code, "Thành công");
    }

    private static void take(String code, String status, String part, Turn turn) {
        turn.received(SYNC, code, status, Effect.APPLIED, part);
        turn.note(code, Json.object().put(STATUS, status).put("last", Digest.of(part)));
        switch (status) {
            case "receiving" -> turn.plan("examine", code);
            case "releasing" -> turn.plan("hand-over", code);
            default -> {}
        }
    }

    /** Complete means: procedure, applicant and papers, so that nobody types anything again. */
    private static ObjectNode received(XmlPart document) {
        ObjectNode file = Json.object();
        List.of("DocTypeCode", "CitizenName", "Compendium").forEach(field -> file.put(field, need(document, field)));
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

    private Answer traces(XmlPart document, Turn turn) {
        List<XmlPart> traces = document.all("MDocumentTrace");
        if (traces.isEmpty()) {
            throw new Unreadable("không có MDocumentTrace");
        }
        for (XmlPart trace : traces) {
            List.of("DocCode", "UserName", "DateCreated", "Comment", "Status").forEach(field -> need(trace, field));
            Times.ONE_STOP_SHOP.read("DateCreated", trace.text("DateCreated"));
            if (!turn.knows(trace.text("DocCode"))) {
                throw new Unreadable("không tìm thấy hồ sơ " + trace.text("DocCode"));
            }
        }
        boolean fresh = false;
        for (XmlPart trace : traces) {
            String code = trace.text("DocCode");
            boolean seen = turn.seen(TRACES, code, trace.content());
            fresh = fresh || !seen;
            Effect effect = seen ? Effect.DUPLICATE : Effect.APPLIED;
            turn.received(TRACES, code, trace.text("Status"), effect, trace.content());
        }
        return answer(200, "1", traces.get(0).text("DocCode"), fresh ? "Thành công" : "đã tồn tại");
    }

    private interface Service {
        Answer serve(XmlPart document, Turn turn);
    }

    private Answer checked(Door.Asked asked, Turn turn, Service service) {
        if (!asked.header("Authorization").equals(basic(settings.outbound(name())))) {
            return answer(401, "0", "", "tên đăng nhập hoặc mật khẩu không đúng");
        }
        String code = "";
        try {
            XmlPart document = XmlPart.read(asked.body());
            code = document.text("DocCode");
            return service.serve(document, turn);
        } catch (Unreadable e) {
            turn.received(asked.path().substring(1), code, e.reason(), Effect.REFUSED, asked.text());
            return answer(200, "0", code, e.reason());
        }
    }

    private static String need(XmlPart document, String field) {
        if (document.text(field).isEmpty()) {
            throw new Unreadable("thiếu trường " + field);
        }
        return document.text(field);
    }

    private String basic(String password) {
        byte[] pair = (settings.username() + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static Answer answer(int status, String result, String code, String message) {
        return Answer.xml(
                status,
                new XmlText()
                        .open("MSyncResponse")
                        .field("Result", result)
                        .field("DocCode", code)
                        .field("Message", message)
                        .close("MSyncResponse")
                        .toString());
    }
}

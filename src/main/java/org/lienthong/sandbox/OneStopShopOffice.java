package org.lienthong.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one-stop-shop, family opencps: takes dossiers in at the counter, hands results over. */
final class OneStopShopOffice implements Office {

    private static final String SYNC = "MSyncDocument";
    private static final String TRACES = "MDocumentTraces";
    private static final List<String> TAKEN =
            List.of("receiving", "processing", "waiting", "paying", "cancelled", "unresolved", "releasing");
    /** Its words for the national statuses, from the first. */
    private static final List<String> WORDS = List.of(
            "receiving",
            "processing",
            "cancelled",
            "processing",
            "waiting",
            "paying",
            "cancelled",
            "unresolved",
            "releasing",
            "releasing");

    private static final List<String> TIMES =
            List.of("DateReceived", "DateAppointed", "SuccessDate", "ReturnedDate", "FinishedDate", "DateChanged");

    private final Seat seat;
    private final Voice voice = new OpencpsVoice();
    private final CounterOfficials officials = new CounterOfficials(voice);

    OneStopShopOffice(Seat seat) {
        this.seat = seat;
    }

    @Override
    public PartnerName kind() {
        return PartnerName.ONE_STOP_SHOP;
    }

    @Override
    public ObjectNode usual(Verb verb, String dossier, Turn turn) {
        return officials.usual(verb, dossier, turn);
    }

    @Override
    public Voice voice() {
        return voice;
    }

    @Override
    public ObjectNode archived(Archived past) {
        return officials.archived(past).put(STATUS, WORDS.get(past.status() - 1));
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.business("/MSyncDocument", (asked, turn) -> checked(asked, turn, this::document)),
                Door.business("/MDocumentTraces", (asked, turn) -> checked(asked, turn, this::traces)));
    }

    @Override
    public Letter letter(Fact.Queued call) {
        return new Letter(call.door(), Map.of("Authorization", basic(seat.inbound())), call.contentType(), call.body());
    }

    @Override
    public Verdict read(Fact.Queued call, String body) {
        XmlPart answer = XmlPart.read(body.getBytes(StandardCharsets.UTF_8));
        if (answer.text("Result").isEmpty()) {
            throw new Unreadable("không có Result");
        }
        return Verdict.of(answer.text("Result").equals("1"), answer.text("Message"));
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
        officials.work(plan, turn);
    }

    private Answer document(XmlPart document, Turn turn) {
        String code = document.need("DocCode");
        String status = document.need("Status");
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
        ObjectNode values = first ? opening(document) : Json.object();
        turn.received(SYNC, code, status, Effect.APPLIED, part);
        turn.note(code, Json.object().put(STATUS, status).put("last", Digest.of(part)));
        if (first) {
            officials.hear(new Heard(Verb.DOSSIER_SUBMITTED, code, values), turn);
        } else if (status.equals("releasing")) {
            officials.hear(new Heard(Verb.DOSSIER_COMPLETED, code, values), turn);
        }
        return answer(200, "1", code, "Thành công");
    }

    /** Complete means: procedure, applicant and papers, so that nobody types anything again. */
    private static ObjectNode opening(XmlPart document) {
        document.need("Compendium");
        ObjectNode values = Json.object()
                .put("procedure", document.need("DocTypeCode"))
                .put("applicant", document.need("CitizenName"))
                .put("procedureName", document.text("DocTypeName"));
        ArrayNode papers = values.putArray("papers");
        names(document, "DocPapers", "PaperName").forEach(papers::add);
        names(document, "Attachments", "AttachmentName").forEach(papers::add);
        if (papers.isEmpty()) {
            throw new Unreadable("thiếu thành phần hồ sơ (DocPapers)");
        }
        return values;
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
            List.of("DocCode", "UserName", "DateCreated", "Comment", "Status").forEach(field -> trace.need(field));
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
        if (!asked.header("Authorization").equals(basic(seat.outbound()))) {
            return answer(401, "0", "", "tên đăng nhập hoặc mật khẩu không đúng");
        }
        String code = "";
        try {
            XmlPart document = XmlPart.read(asked.body());
            code = Stream.concat(Stream.of(document), document.parts().stream())
                    .map(part -> part.text("DocCode"))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
            return service.serve(document, turn);
        } catch (Unreadable e) {
            turn.received(asked.path().substring(1), code, e.reason(), Effect.REFUSED, asked.text());
            return answer(200, "0", code, e.reason());
        }
    }

    private String basic(String password) {
        byte[] pair = (seat.username() + ":" + password).getBytes(StandardCharsets.UTF_8);
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

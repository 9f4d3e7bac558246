package org.lienthong.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The land information system, family vbdlis: what it takes from the hub. What its officials do is {@link LandOfficials}. */
final class LisOffice implements Office {

    private final Seat seat;
    private final Voice voice = new VbdlisVoice();
    private final LandOfficials officials = new LandOfficials(voice);

    LisOffice(Seat seat) {
        this.seat = seat;
    }

    @Override
    public PartnerName kind() {
        return PartnerName.LIS;
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
        return officials.archived(past);
    }

    @Override
    public List<Door> doors() {
        return Stream.concat(
                        Stream.of(LisChecks.values())
                                .map(call ->
                                        Door.business("/" + call.path(), (asked, turn) -> take(call, asked, turn))),
                        Stream.of(Door.plain("GET", "/files/[^/]+/[^/]+\\.pdf", LisOffice::paper)))
                .toList();
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
        officials.work(plan, turn);
    }

    @Override
    public Letter letter(Fact.Queued call) {
        String secret = URLEncoder.encode(seat.inbound(), StandardCharsets.UTF_8);
        return new Letter(call.door() + "/" + secret, Map.of(), call.contentType(), call.body());
    }

    @Override
    public Verdict read(Fact.Queued call, String body) {
        ObjectNode answer = Json.read(body);
        return Verdict.of(Need.integer(answer, "Result") == 1, Json.text(answer, "Message"));
    }

    private Answer take(LisChecks call, Door.Asked asked, Turn turn) {
        String key = seat.secret("outbound").orElse(null);
        if (key != null && !asked.header("X-API-Key").equals(key)) {
            return answer(401, 0, "X-API-Key không đúng");
        }
        String receipt = "";
        try {
            ObjectNode body = Json.read(asked.text());
            receipt = Json.text(body, "SoBienNhan");
            call.check(body, turn.now());
            boolean first = call == LisChecks.ACCEPT;
            if (!first && !turn.knows(receipt)) {
                throw new Unreadable("không tìm thấy hồ sơ có số biên nhận " + receipt);
            }
            return first && turn.knows(receipt) || repeated(call, receipt, body, turn)
                    ? again(call, receipt, body, turn)
                    : apply(call, receipt, body, turn);
        } catch (Unreadable e) {
            turn.received(call.path(), receipt, e.reason(), Effect.REFUSED, asked.text());
            return answer(200, 0, e.reason());
        }
    }

    /** The same words as last time from the same door say nothing new, unless the officials have asked again since. */
    private boolean repeated(LisChecks call, String receipt, ObjectNode body, Turn turn) {
        boolean same = turn.text(receipt, call.path()).equals(Digest.of(body.toString()));
        return switch (call) {
            case ACCEPT, TAX, DISPUTE -> same;
            case SUPPLEMENT -> same && !officials.waitsFor(heard(call, receipt, body), turn);
            case DELIVERED -> same || turn.text(receipt, STATUS).equals("delivered");
        };
    }

    private static Answer again(LisChecks call, String receipt, ObjectNode body, Turn turn) {
        turn.received(call.path(), receipt, detail(call, body), Effect.DUPLICATE, body.toString());
        return answer(200, 1, "Hồ sơ đã tồn tại");
    }

    private Answer apply(LisChecks call, String receipt, ObjectNode body, Turn turn) {
        turn.received(call.path(), receipt, detail(call, body), Effect.APPLIED, body.toString());
        turn.note(receipt, call.path(), Digest.of(body.toString()));
        if (call == LisChecks.ACCEPT) {
            turn.note(receipt, ALIAS, Json.text(body, "MaHoSoMotCua"));
        }
        officials.hear(heard(call, receipt, body), turn);
        return answer(200, 1, "Thành công");
    }

    private static Heard heard(LisChecks call, String receipt, ObjectNode body) {
        Verb verb =
                switch (call) {
                    case ACCEPT -> Verb.DOSSIER_ACCEPTED;
                    case SUPPLEMENT -> Verb.SUPPLEMENT_PROVIDED;
                    case DELIVERED -> Verb.RESULT_DELIVERED;
                    case TAX -> body.path("DaHoanThanh").asBoolean() ? Verb.OBLIGATION_PAID : Verb.OBLIGATION_NOTIFIED;
                    case DISPUTE -> Verb.RESULT_DISPUTED;
                };
        return new Heard(verb, receipt, verb == Verb.DOSSIER_ACCEPTED ? opening(body) : Json.object());
    }

    private static ObjectNode opening(ObjectNode body) {
        ObjectNode values =
                Json.object().put("procedure", Json.text(Need.object(body, "ThongTinQuyTrinh"), "MaQuyTrinh"));
        ArrayNode papers = values.putArray("papers");
        Need.list(body, "DanhSachGiayToDinhKem").forEach(paper -> papers.add(Json.text(paper, "TenGiayTo")));
        ArrayNode parcels = values.putArray("parcels");
        Need.list(body, "ThongTinThuaDat").forEach(parcel -> parcels.addObject()
                .put("sheet", Json.text(parcel, "SoHieuBanDo"))
                .put("number", Json.text(parcel, "SoThuTuThua")));
        return values;
    }

    private static String detail(LisChecks call, ObjectNode body) {
        return call == LisChecks.TAX ? "DaHoanThanh=" + Json.text(body, "DaHoanThanh") : "";
    }

    private static Answer paper(Door.Asked asked, Turn turn) {
        String[] parts = asked.path().split("/");
        return turn.knows(parts[2]) ? Answer.pdf(Pdf.saying(parts[2] + " " + parts[3])) : Answer.status(404);
    }

    private static Answer answer(int status, int data, String message) {
        ObjectNode state = Json.object()
                .put("success", data == 1)
                .put("code", status)
                .put("type", data == 1 ? "success" : "error")
                .put("message", message);
        return Answer.json(status, Json.object().put("data", data).set("status", state));
    }
}

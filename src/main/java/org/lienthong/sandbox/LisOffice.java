package org.lienthong.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The land information system, family vbdlis: what it takes from the hub. What its officials do is {@link LandOfficials}. */
final class LisOffice implements Office {

    private final SandboxSettings settings;
    private final LandOfficials officials = new LandOfficials();

    LisOffice(SandboxSettings settings) {
        this.settings = settings;
    }

    @Override
    public PartnerName name() {
        return PartnerName.LIS;
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
        String secret = URLEncoder.encode(settings.inbound(name()), StandardCharsets.UTF_8);
        return new Letter(call.door() + "/" + secret, Map.of(), call.contentType(), call.body());
    }

    @Override
    public Verdict read(Fact.Queued call, String body) {
        ObjectNode answer = Json.read(body);
        return Verdict.of(Need.integer(answer, "Result") == 1, Json.text(answer, "Message"));
    }

    private Answer take(LisChecks call, Door.Asked asked, Turn turn) {
        String key = settings.secrets().get("lis.outbound");
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
    private static boolean repeated(LisChecks call, String receipt, ObjectNode body, Turn turn) {
        boolean same = turn.text(receipt, call.path()).equals(Digest.of(body.toString()));
        return switch (call) {
            case ACCEPT, TAX, DISPUTE -> same;
            case SUPPLEMENT -> same && !LandOfficials.waitsForPapers(receipt, turn);
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
        switch (call) {
            case ACCEPT -> officials.open(receipt, body, turn);
            case SUPPLEMENT -> officials.papersCame(receipt, turn);
            case DELIVERED -> turn.note(receipt, STATUS, "delivered");
            case TAX -> officials.taxCame(receipt, body.path("DaHoanThanh").asBoolean(), turn);
            case DISPUTE -> officials.disputed(receipt, turn);
        }
        return answer(200, 1, "Thành công");
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

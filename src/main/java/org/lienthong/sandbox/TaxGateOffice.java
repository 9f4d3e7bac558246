package org.lienthong.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The tax exchange gate: tokens, slips and the bank's counter. What its officials do is {@link TaxOfficials}. */
final class TaxGateOffice implements Office {

    private static final String SLIP = "PhieuChuyen";

    private final Seat seat;
    private final Voice voice = new TaxGateVoice();
    private final TaxOfficials officials = new TaxOfficials(voice);
    private final Map<String, Instant> tokens = new HashMap<>();

    TaxGateOffice(Seat seat) {
        this.seat = seat;
    }

    @Override
    public PartnerName kind() {
        return PartnerName.TAX_GATE;
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
        List<Door> doors = new ArrayList<>(PayingPage.doors(officials));
        doors.addAll(List.of(
                Door.plain("POST", "/token", this::token),
                Door.business("/" + SLIP, this::slip),
                Door.plain("POST", "/" + Bank.DOOR, this::payment),
                Door.plain("GET", "/files/[^/]+/[^/]+\\.pdf", TaxGateOffice::proof)));
        return doors;
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
        officials.work(plan, turn);
    }

    /** The body carries the secret; the journal carries only its place. */
    @Override
    public Letter letter(Fact.Queued call) {
        String secret = Json.MAPPER.writeValueAsString(seat.inbound());
        return new Letter(
                call.door(),
                Map.of(),
                call.contentType(),
                call.body().replace("\"" + TaxGateVoice.SECRET + "\"", secret));
    }

    @Override
    public Verdict read(Fact.Queued call, String body) {
        ObjectNode answer = Json.read(body);
        boolean accepted = Need.integer(answer, "Result") == 1;
        List<ObjectNode> items = Need.list(answer, "Items");
        List<String> taken = items.isEmpty() && accepted
                ? call.dossiers()
                : items.stream()
                        .filter(item -> Need.integer(item, "Result") == 1)
                        .map(item -> Json.text(item, "MaHoSo"))
                        .toList();
        return new Verdict(true, accepted, Json.text(answer, "Message"), taken);
    }

    @Override
    public void answered(Fact.Queued call, Verdict verdict, Turn turn) {
        officials.answered(call, verdict, turn);
    }

    private Answer token(Door.Asked asked, Turn turn) {
        Map<String, String> form = form(asked.text());
        boolean known = "client_credentials".equals(form.get("grant_type"))
                && seat.clientId().equals(form.get("client_id"))
                && seat.outbound().equals(form.get("client_secret"));
        if (!known) {
            return Answer.json(401, Json.object().put("error", "invalid_client"));
        }
        tokens.values().removeIf(turn.now()::isAfter);
        String token = Digest.of("token" + turn.now() + tokens.size());
        tokens.put(token, turn.now().plus(seat.pace().session()));
        return Answer.json(Json.object()
                .put("access_token", token)
                .put("token_type", "Bearer")
                .put("expires_in", Math.max(1, seat.pace().session().toSeconds())));
    }

    private Answer slip(Door.Asked asked, Turn turn) {
        String authorization = asked.header("Authorization");
        Instant end = authorization.startsWith("Bearer ") ? tokens.get(authorization.substring(7)) : null;
        if (end == null || turn.now().isAfter(end)) {
            return answer(401, 9, "token không hợp lệ hoặc đã hết hạn");
        }
        String code = "";
        try {
            XmlPart slip = XmlPart.read(asked.body());
            code = slip.text("MaHoSo");
            SlipChecks.check(slip);
            String number = slip.text("SoPhieu");
            if (!turn.filesLike(file -> Json.text(file, OTHER_ALIAS).equals(number))
                    .isEmpty()) {
                turn.received(SLIP, code, number, Effect.DUPLICATE, slip.content());
                return answer(200, 0, "phiếu " + number + " đã tồn tại");
            }
            officials.take(slip, turn);
            turn.received(SLIP, code, number, Effect.APPLIED, slip.content());
            return answer(200, 0, "Đã nhận phiếu chuyển");
        } catch (Unreadable e) {
            turn.received(SLIP, code, e.reason(), Effect.REFUSED, asked.text());
            return answer(200, 1, e.reason());
        }
    }

    private Answer payment(Door.Asked asked, Turn turn) {
        String code = Json.text(Json.read(asked.text()), "MaHoSo");
        return Answer.json(Json.object().put(Bank.PAID, officials.pay(code, turn)));
    }

    private static Answer proof(Door.Asked asked, Turn turn) {
        String[] parts = asked.path().split("/");
        return turn.knows(parts[2]) ? Answer.pdf(Pdf.saying("Chung tu " + parts[3])) : Answer.status(404);
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (one, two) -> two));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Answer answer(int status, int code, String message) {
        return Answer.xml(
                status,
                new XmlText()
                        .open("KetQua")
                        .field("Ma", Integer.toString(code))
                        .field("ThongDiep", message)
                        .close("KetQua")
                        .toString());
    }
}

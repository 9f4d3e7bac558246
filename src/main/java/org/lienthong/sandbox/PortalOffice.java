package org.lienthong.sandbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The public-service portal, family dvcqg: sessions, dossiers, progress, the citizens' papers. */
final class PortalOffice implements Office {

    static final String HO_SO = "hoSo";
    private static final String INTEGRATION = "/integration";
    private static final String OK = "0";
    private static final String WRONG = "3";
    private static final String NO_SESSION = "-1";

    private final Seat seat;
    private final Citizens citizens;
    private final PortalRegister register;
    private final Map<String, Instant> sessions = new HashMap<>();

    PortalOffice(Seat seat) {
        this.seat = seat;
        this.citizens = new Citizens(seat.province(), new DvcqgVoice(seat));
        this.register = new PortalRegister(citizens);
    }

    @Override
    public PartnerName kind() {
        return PartnerName.PORTAL;
    }

    @Override
    public ObjectNode usual(Verb verb, String dossier, Turn turn) {
        return citizens.usual(verb, dossier, turn);
    }

    @Override
    public Voice voice() {
        return new DvcqgVoice(seat);
    }

    @Override
    public ObjectNode archived(Archived past) {
        ObjectNode hoSo = Json.object()
                .put("MaHoSo", past.code())
                .put("SoBienNhan", past.receipt())
                .put("TrangThaiHoSo", String.valueOf(past.status()))
                .put("MaTTHC", past.errand().procedure())
                .put("TenTTHC", past.errand().procedureName())
                .put("ChuHoSo", past.errand().applicant());
        return citizens.archived(past).set(HO_SO, hoSo);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.plain("POST", "/login", this::login),
                Door.plain("POST", "/share", this::share),
                Door.business(INTEGRATION, this::integration),
                Door.plain("GET", "/files/[^/]+/[^/]+\\.pdf", PortalOffice::paper));
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
        citizens.work(plan, turn);
    }

    @Override
    public Letter letter(Fact.Queued call) {
        return call.to().equals(Partner.HUB)
                ? new Letter(call.door(), Map.of("X-API-Key", seat.inbound()), call.contentType(), call.body())
                : new Letter(call.door(), Map.of(), call.contentType(), call.body());
    }

    @Override
    public Verdict read(Fact.Queued call, String body) {
        ObjectNode answer = Json.read(body);
        if (!call.to().equals(Partner.HUB)) {
            return Verdict.of(answer.path(Bank.PAID).asInt(0) > 0, Json.text(answer, Bank.PAID));
        }
        String code = Need.text(answer, "error_code");
        return Verdict.of(code.equals(OK) || code.equals("00"), Json.text(answer, "message"));
    }

    @Override
    public void answered(Fact.Queued call, Verdict verdict, Turn turn) {
        citizens.answered(call, verdict, turn);
    }

    @Override
    public String submit(Story story, Turn turn) {
        return citizens.submit(story, turn);
    }

    private Answer login(Door.Asked asked, Turn turn) {
        ObjectNode body = Json.read(asked.text());
        boolean known = Json.text(body, "username").equals(seat.username())
                && Json.text(body, "password").equals(seat.outbound());
        if (!known) {
            return answer(WRONG, "tên đăng nhập hoặc mật khẩu không đúng", Json.array());
        }
        sessions.values().removeIf(turn.now()::isAfter);
        String session = Digest.of("phiên" + turn.now() + sessions.size()).substring(0, 32);
        sessions.put(session, turn.now().plus(seat.pace().session()));
        return Answer.json(Json.object().put("session", session).put("error_code", OK));
    }

    private Answer share(Door.Asked asked, Turn turn) {
        return checked(asked, turn, body -> {
            if (!Need.text(body, "service").equals("TraCuuHoSo")) {
                throw new Unreadable("dịch vụ không tồn tại");
            }
            ArrayNode found = Json.array();
            String code = Need.text(body, "mahoso");
            if (turn.file(code).get(HO_SO) instanceof ObjectNode hoSo) {
                found.add(hoSo);
            }
            return answer(OK, "Thành công", found);
        });
    }

    private Answer integration(Door.Asked asked, Turn turn) {
        return checked(asked, turn, body -> {
            List<ObjectNode> items = Need.full(body, "data");
            switch (Need.text(body, "service")) {
                case "DongBoHoSoMC" -> register.synchronise(items, Need.text(body, "isUpdating"), turn);
                case "CapNhatTienDoHoSoMC" -> register.progress(items, turn);
                default -> throw new Unreadable("dịch vụ không tồn tại");
            }
            return answer(OK, "Thành công", Json.array());
        });
    }

    private interface Service {
        Answer serve(ObjectNode body);
    }

    private Answer checked(Door.Asked asked, Turn turn, Service service) {
        String code = "";
        try {
            ObjectNode body = Json.read(asked.text());
            code = Json.text(body.path("data").path(0), "MaHoSo");
            Instant end = sessions.get(Json.text(body, "session"));
            if (end == null || turn.now().isAfter(end)) {
                return answer(NO_SESSION, "phiên không hợp lệ", Json.array());
            }
            if (asked.header("dstcode").isBlank()) {
                throw new Unreadable("thiếu dstcode");
            }
            if (!Need.text(body, "madonvi").equals(seat.province().code())) {
                throw new Unreadable("madonvi không đúng");
            }
            return service.serve(body);
        } catch (Unreadable e) {
            if (asked.path().equals(INTEGRATION)) {
                turn.received(INTEGRATION.substring(1), code, e.reason(), Effect.REFUSED, asked.text());
            }
            return answer(WRONG, e.reason(), Json.array());
        }
    }

    private static Answer paper(Door.Asked asked, Turn turn) {
        String[] parts = asked.path().split("/");
        return turn.knows(parts[2]) ? Answer.pdf(Pdf.saying(parts[2] + " " + parts[3])) : Answer.status(404);
    }

    private static Answer answer(String code, String message, ArrayNode result) {
        return Answer.json(
                Json.object().put("error_code", code).put("message", message).set("result", result));
    }
}

package org.lienthong.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The people in front of the portal: they submit, hand papers in when asked, and pay when they are told to. */
final class Citizens implements Officials {

    static final String SUPPLEMENT = "supplement";
    static final String PAY = "pay";
    private static final String SUBMITTED = "submitted";

    private final SandboxProvince province;
    private final Voice voice;

    Citizens(SandboxProvince province, Voice voice) {
        this.province = province;
        this.voice = voice;
    }

    /** A portal shows whatever it is told, also about a dossier that was handed in elsewhere. */
    @Override
    public boolean opens(Verb verb) {
        return true;
    }

    @Override
    public boolean repeats(Verb verb) {
        return false;
    }

    @Override
    public void hear(Heard heard, Turn turn) {
        String status = Json.text(heard.values(), "status");
        if (!status.isEmpty()) {
            turn.note(heard.dossier(), Office.STATUS, status);
            hear(heard.dossier(), status, turn);
        }
    }

    /** Submits a new dossier and answers its code, which no other round has. */
    @Override
    public String submit(Story story, Turn turn) {
        String day = Times.PORTAL.date(turn.now(), "yyMMdd");
        int number = turn.next("code-" + day);
        String code = "%s.12-%s-%04d".formatted(province.code(), day, number);
        ObjectNode hoSo = story.fill(province, code, Times.PORTAL.write(turn.now()), files(code, turn), number);
        turn.note(
                code,
                Json.object()
                        .put("story", story.name())
                        .put(Office.STATUS, "1")
                        .<ObjectNode>set(SUBMITTED, hoSo)
                        .set(PortalOffice.HO_SO, hoSo));
        say(Verb.DOSSIER_SUBMITTED, code, hoSo, turn);
        return code;
    }

    /** Reacts to a status that the portal shows. */
    void hear(String code, String status, Turn turn) {
        if (!turn.file(code).has(SUBMITTED)) {
            return;
        }
        if (status.equals("5") && !turn.flag(code, SUPPLEMENT)) {
            turn.note(code, SUPPLEMENT, true);
            turn.plan(SUPPLEMENT, code);
        }
        if (status.equals("6") && !turn.flag(code, PAY)) {
            turn.note(code, PAY, true);
            turn.plan(PAY, code);
        }
    }

    /** Whoever submitted it does not come back by himself. */
    @Override
    public ObjectNode archived(Archived past) {
        return Json.object().put(Office.STATUS, String.valueOf(past.status())).put(Office.ALIAS, past.receipt());
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
        String code = plan.dossier();
        if (plan.what().equals(SUPPLEMENT)) {
            supplement(code, turn);
        } else if (turn.text(code, Office.STATUS).equals("6")) {
            String body = Json.object().put("MaHoSo", code).toString();
            turn.call(PartnerName.TAX_GATE.code(), Bank.DOOR, List.of(code), PAY, "application/json", body);
        } else {
            turn.note(code, PAY, false);
        }
    }

    /** The bank's answer: when nothing could be paid yet, the citizen comes back. */
    @Override
    public void answered(Fact.Queued call, Verdict verdict, Turn turn) {
        if (!call.to().equals(Partner.HUB) && !verdict.accepted()) {
            turn.planLater(PAY, call.dossiers().get(0));
        }
    }

    private void supplement(String code, Turn turn) {
        int times = turn.file(code).path("supplements").asInt(0) + 1;
        turn.note(code, Json.object().put("supplements", times).put(SUPPLEMENT, false));
        ObjectNode papers = Stories.named(turn.text(code, "story")).supplement(files(code, turn));
        papers.put("HoSoBoSungId", code + "-BS" + times).put("NgayBoSung", Times.PORTAL.write(turn.now()));
        ObjectNode hoSo = ((ObjectNode) turn.file(code).path(SUBMITTED)).deepCopy();
        hoSo.put("TrangThaiHoSo", "5").putArray("DanhSachHoSoBoSung").add(papers);
        say(Verb.SUPPLEMENT_PROVIDED, code, hoSo, turn);
    }

    /** What was submitted, as it is shown again with a wish to withdraw. */
    @Override
    public ObjectNode usual(Verb verb, String code, Turn turn) {
        ObjectNode hoSo = ((ObjectNode) turn.file(code).path(SUBMITTED)).deepCopy();
        hoSo.put("TrangThaiHoSo", "7").put("GhiChu", "Công dân xin rút hồ sơ tại cổng");
        return Submission.of(hoSo).set("hoSo", hoSo);
    }

    private void say(Verb verb, String code, ObjectNode hoSo, Turn turn) {
        voice.say(verb, List.of(code), Submission.of(hoSo).set("hoSo", hoSo), turn);
    }

    private static String files(String code, Turn turn) {
        return turn.text(Turn.OWN, Partner.ADDRESS) + "/files/" + code;
    }
}

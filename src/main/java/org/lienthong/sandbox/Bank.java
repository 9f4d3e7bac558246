package org.lienthong.sandbox;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** How the citizens' bank and the tax gate speak; it is outside the hub's world. */
final class Bank {

    /** Door of the tax gate. */
    static final String DOOR = "nop-thue";

    /** Field of the answer: how many notices of the dossier are paid now. */
    static final String PAID = "DaNop";

    private Bank() {}

    static Letter letter(Fact.Queued call) {
        return new Letter(call.door(), Map.of(), call.contentType(), call.body());
    }

    static Verdict read(String body) {
        ObjectNode answer = Json.read(body);
        return Verdict.of(answer.path(PAID).asInt(0) > 0, Json.text(answer, PAID));
    }

    /** The tax gate's side of the counter. */
    static Answer pay(TaxOfficials officials, Door.Asked asked, Turn turn) {
        String code = Json.text(Json.read(asked.text()), "MaHoSo");
        return Answer.json(Json.object().put(PAID, officials.pay(code, turn)));
    }
}

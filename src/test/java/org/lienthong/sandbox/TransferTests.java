package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The test carries the messages that the hub would carry; the four partners do the rest. */
class TransferTests extends SandboxTest {

    @Test
    void aTransferRunsFromTheCitizenToTheCertificate() throws Exception {
        String code = sandbox.submit(Stories.named("transfer"));
        soon().until(() -> portal().memory().acknowledgedByHub().size() == 1);

        Hand.document(at(shop()), Hand.receiving(code, "Giấy chứng nhận quyền sử dụng đất (bản gốc)"));
        soon().until(() -> shop().memory().acknowledgedByHub().size() == 1);
        String receipt = shop().memory().namesOf(code).get(1);

        Hand.lis(at(lis()), "tiepnhan", Hand.acceptance(receipt, "1.013831", "Hợp đồng thuê"));
        soon().until(() -> lis().memory().acknowledgedByHub().size() == 2);

        Hand.synchronise(at(portal()), "True", Hand.hoSo(code, "6"));
        Hand.slip(at(gate()), Hand.slip("PC-1", code, "1/1"));
        soon().until(() -> gate().memory().statusOf(code).equals("paid"));
        soon().until(() -> hub.calls("tax-gate/ChungTuThue").size() == 1);

        ObjectNode tax = Json.object().put("SoBienNhan", receipt).put("DaHoanThanh", true);
        Hand.lis(at(lis()), "capnhatnghiavutaichinh", tax.put("NgayCapNhat", "2026-11-01T01:00:00"));
        soon().until(() -> lis().memory().acknowledgedByHub().size() == 4);

        Hand.document(at(shop()), Hand.status(code, "releasing"));
        soon().until(() -> shop().memory().acknowledgedByHub().size() == 2);
        Hand.synchronise(at(portal()), "True", Hand.hoSo(code, "10"));

        assertThat(sandbox.finished()).isEqualTo(1);
        for (PartnerName name : PartnerName.values()) {
            assertThat(sandbox.partner(name).memory().received())
                    .extracting(Received::effect)
                    .containsOnly(Effect.APPLIED);
        }
    }
}

package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Slips;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Knowledge;

/** Since TT 89/2026 the slip reaches the tax office through the national portal's adapter: a session and one service. */
class SlipThroughPortalTests extends PartnerTest {

    private final Claimed slip = Told.to("tax-gate", Slips.transfer());

    SlipThroughPortalTests() {
        super("tax-gate");
    }

    @BeforeEach
    void aTaxOfficeBehindThePortal() {
        rewritten(
                "province-configs/H21.yaml",
                "clientId: h56-lienthong",
                "username: h21-lienthong\n      madonvi: H21\n      dstcode: VN:GOV:TCT");
        changed("province-configs/H21.yaml", "family: tax-gate\n", "family: dvcqg-tax\n");
        answersJson("/login", "{\"session\":\"s-1\",\"error_code\":\"0\"}");
        answersJson("/integration", "{\"error_code\":\"0\",\"message\":\"ok\"}");
    }

    @Test
    void theSlipIsOneServiceInASessionOfThePortal() {
        assertThat(tellOne(slip)).isInstanceOf(Outcome.Delivered.class);
        assertThat(tellOne(slip)).isInstanceOf(Outcome.Delivered.class);

        assertThat(paths()).containsExactly("/login", "/integration", "/integration");
        Request told = calls().get(1);
        carriesOnly(told, "dstcode");
        assertThat(told.getHeader("dstcode")).isEqualTo("VN:GOV:TCT");
        assertThat(body(told).path("session").asString()).isEqualTo("s-1");
        assertThat(body(told).path("madonvi").asString()).isEqualTo("H21");
        assertThat(body(told).path("service").asString()).isEqualTo("ChuyenThongTinNVTC");
        assertThat(body(told).at("/data/0/Phieu/SoPhieu").asString())
                .isEqualTo(slip.message().slip().number());
    }

    @Test
    void anEndedSessionIsRenewedOnce() {
        answersJson("/integration", "{\"error_code\":\"-1\",\"message\":\"phiên không hợp lệ\"}");

        assertThat(tellOne(slip)).isInstanceOf(Outcome.Refused.class);
        assertThat(paths()).containsExactly("/login", "/integration", "/login", "/integration");
    }

    @Test
    void aSlipThatIsThereAlreadyWasDelivered() {
        answersJson("/integration", "{\"error_code\":\"3\",\"message\":\"Phiếu đã tồn tại\"}");

        assertThat(tellOne(slip)).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void thePortalCannotSayWhatTheTaxOfficeHolds() {
        assertThat(ask(slip).knowledge()).isEqualTo(Knowledge.CANNOT_BE_ASKED);
        assertThat(calls()).isEmpty();
    }
}

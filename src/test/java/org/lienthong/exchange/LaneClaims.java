package org.lienthong.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Order is kept in each lane, a dossier and a destination; nothing else waits for it. */
interface LaneClaims extends Claims {

    String NO = "{\"data\":\"0\",\"status\":{\"message\":\"sai dữ liệu\"}}";

    @Test
    default void aLaneKeepsItsOrderEvenWhenItsFirstDeliveryFailsSeveralTimes() {
        world().partners.failsFirst("one-stop-shop", Letters.code(1), 2, PartnerServers.xml(PartnerServers.SHOP_YES));
        world().accepted(1);
        world().hear(Letters.progresses(1, "Bước một"));
        world().hear(Letters.progresses(1, "Bước hai"));

        world().deliver();
        world().deliverAfter(Duration.ofSeconds(2));
        world().deliverAfter(Duration.ofSeconds(4));

        List<LoggedRequest> calls = world().partners.calls("one-stop-shop", Letters.code(1));
        assertThat(calls).hasSize(5);
        assertThat(calls.subList(0, 3))
                .allSatisfy(call -> assertThat(call.getBodyAsString()).contains("<Status>receiving<"));
        assertThat(calls.get(3).getBodyAsString()).contains("Bước một");
        assertThat(calls.get(4).getBodyAsString()).contains("Bước hai");
        assertThat(world().records.done("one-stop-shop", 1))
                .extracting("attempts")
                .containsExactly(3, 1, 1);
    }

    @Test
    default void everyAttemptOfADeliveryShowsTheSameIdempotencyKeyAndAnotherDeliveryAnotherOne() {
        world().partners.failsFirst("one-stop-shop", Letters.code(1), 1, PartnerServers.xml(PartnerServers.SHOP_YES));
        world().processing(1);
        world().deliverAfter(Duration.ofSeconds(2));

        List<String> keys = world().partners.calls("one-stop-shop", Letters.code(1)).stream()
                .map(call -> call.getHeader("Idempotency-Key"))
                .toList();
        assertThat(keys).hasSize(3).doesNotContainNull();
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    default void aHeldLaneDoesNotHoldTheLaneOfAnotherDossierNorAnotherDestination() {
        world().partners.about("lis", Letters.receipt(1), okJson(NO));
        world().processing(1);
        world().processing(2);
        world().hear(Letters.notifies(
                Letters.row(1, "TB-1", "0380750001", 500), Letters.row(2, "TB-2", "0380750001", 5)));
        world().deliver();

        assertThat(world().records.waiting("lis", 1)).extracting("state").containsExactly("REFUSED", "WAITING");
        assertThat(world().records.waiting("lis", 2)).isEmpty();
        assertThat(world().records.done("lis", 2)).extracting("outcome").containsExactly("DELIVERED", "DELIVERED");
        assertThat(world().records.waiting("portal", 1)).isEmpty();
        assertThat(world().records.waiting("one-stop-shop", 1)).isEmpty();
    }

    @Test
    default void aRefusedDeliveryHoldsItsLaneUntilItIsSentAgain() {
        world().partners.always("lis", okJson(NO));
        world().processing(1);
        world().hear(Letters.notifies(Letters.row(1, "TB-1", "0380750001", 500)));
        world().deliverAfter(Duration.ofDays(1));
        assertThat(world().records.waiting("lis", 1)).extracting("state").containsExactly("REFUSED", "WAITING");
        assertThat(world().partners.calls("lis", Letters.receipt(1))).hasSize(1);

        world().partners.heal();
        world().mending.resend(world().records.quarantine().get(0).id(), null, "official");
        world().deliver();

        assertThat(world().records.waiting("lis", 1)).isEmpty();
        assertThat(world().records.done("lis", 1))
                .extracting("type")
                .containsExactly("DOSSIER_ACCEPTED", "OBLIGATION_NOTIFIED");
    }

    @Test
    default void aRefusedDeliveryHoldsItsLaneUntilItIsDismissed() {
        world().partners.about("lis", "LaQuyTrinhCapTinh", okJson(NO));
        world().processing(1);
        world().hear(Letters.notifies(Letters.row(1, "TB-1", "0380750001", 500)));
        world().deliver();
        assertThat(world().records.waiting("lis", 1)).hasSize(2);

        world().mending.dismiss(world().records.quarantine().get(0).id(), "keyed in by hand", "official");
        world().deliver();

        assertThat(world().records.done("lis", 1)).extracting("outcome").containsExactly("SKIPPED", "DELIVERED");
        assertThat(world().records.done("lis", 1).get(0).remark())
                .contains("keyed in by hand")
                .contains("official");
    }

    @Test
    default void aStepReportThatWaitedLongIsSkippedForNewerNewsWithAReasonThatPeopleSee() {
        world().accepted(1);
        world().hear(Letters.progresses(1, "Bước cũ"));
        world().hear(Letters.progresses(1, "Bước mới"));
        world().deliverAfter(Duration.ofMinutes(1));

        assertThat(world().records.done("one-stop-shop", 1))
                .extracting("outcome")
                .containsExactly("DELIVERED", "SKIPPED", "DELIVERED");
        assertThat(world().records.done("one-stop-shop", 1).get(1).remark()).contains("newer news");
        assertThat(world().partners.calls("one-stop-shop", "Bước cũ")).isEmpty();
        assertThat(world().partners.calls("one-stop-shop", "Bước mới")).hasSize(1);
    }

    @Test
    default void aStepReportThatDidNotWaitLongIsToldAlthoughNewerNewsWaits() {
        world().accepted(1);
        world().hear(Letters.progresses(1, "Bước cũ"));
        world().hear(Letters.progresses(1, "Bước mới"));
        world().deliver();

        assertThat(world().partners.calls("one-stop-shop", "Bước cũ")).hasSize(1);
    }

    @Test
    default void whoNeedsThePapersWaitsUntilTheyAreFetchedAndTheOthersDoNot() {
        String link = "http://localhost:" + world().partners.of("tax-gate").port() + "/don.pdf";
        world().partners
                .of("tax-gate")
                .stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        world().hear(Letters.submitsWithPaper(1, link));
        world().hear(Letters.accepts(1));
        world().deliver();
        assertThat(world().records.waiting("files", 1)).extracting("state").containsExactly("WAITING");
        assertThat(world().records.waiting("lis", 1)).extracting("attempts").containsExactly(0);
        assertThat(world().records.waiting("one-stop-shop", 1))
                .extracting("attempts")
                .containsExactly(0);
        assertThat(world().records.waiting("portal", 1)).isEmpty();

        world().partners
                .of("tax-gate")
                .stubFor(get(urlEqualTo("/don.pdf")).willReturn(aResponse().withBody("%PDF-1.7 x")));
        world().deliverAfter(Duration.ofSeconds(2));

        assertThat(world().records.waiting("lis", 1)).isEmpty();
        assertThat(world().partners.calls("lis", "JVBERi0xLjcgeA==")).hasSize(1);
    }
}

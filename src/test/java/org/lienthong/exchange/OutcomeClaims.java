package org.lienthong.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a partner does to a call, and what the hub makes of it. */
interface OutcomeClaims extends Claims {

    private Records.Waiting after(ResponseDefinitionBuilder answer) {
        world().partners.always("one-stop-shop", answer);
        world().hear(Letters.submits(1));
        world().deliver();
        List<Records.Waiting> waiting = world().records.waiting("one-stop-shop", 1);
        assertThat(waiting).hasSize(1);
        return waiting.get(0);
    }

    @Test
    default void aPartnerThatIsDownIsTriedLaterAndTheWaitGrows() {
        int port = world().partners.of("one-stop-shop").port();
        world().partners.of("one-stop-shop").stop();
        List<Duration> waits = new ArrayList<>();
        try {
            world().hear(Letters.submits(1));
            for (int attempt = 1; attempt <= 5; attempt++) {
                world().pauses.resume(Letters.system("one-stop-shop"), "test: the circuit is no matter here");
                world().deliver();
                Records.Waiting waiting =
                        world().records.waiting("one-stop-shop", 1).get(0);
                assertThat(waiting.attempts()).isEqualTo(attempt);
                if (attempt > 1) { // the first one may go out on a line that was open when the partner went
                    assertThat(waiting.state()).isEqualTo("WAITING");
                    assertThat(waiting.error()).contains("cannot be reached");
                }
                Instant now = world().clock.instant();
                waits.add(Duration.between(now, waiting.next()));
                world().clock.set(waiting.next());
            }
        } finally {
            world().partners.restart("one-stop-shop", port);
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(16));
        world().partners.heal();
        world().deliverAfter(Duration.ofMinutes(10));
        assertThat(world().records.done("one-stop-shop", 1))
                .extracting("attempts")
                .containsExactly(6);
    }

    @Test
    default void aPartnerThatHangsLeavesTheOutcomeUnknown() {
        Records.Waiting waiting = after(aResponse().withFixedDelay(2000).withStatus(200));

        assertThat(waiting.state()).isEqualTo("UNKNOWN");
        assertThat(waiting.error()).contains("no reply");
    }

    @Test
    default void aLineThatBreaksWhileThePartnerAnswersLeavesTheOutcomeUnknown() {
        assertThat(after(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)).state())
                .isEqualTo("UNKNOWN");
    }

    @Test
    default void anAnswerThatCannotBeUnderstoodLeavesTheOutcomeUnknown() {
        Records.Waiting waiting = after(PartnerServers.xml("<html>Đăng nhập</html>"));

        assertThat(waiting.state()).isEqualTo("UNKNOWN");
        assertThat(waiting.error()).contains("cannot be understood");
    }

    @Test
    default void anUnknownOutcomeIsSentAgainAndMarkedAsUncertain() {
        after(PartnerServers.xml("<Broken"));
        world().clock.pass(Duration.ofMinutes(1));

        assertThat(world().claim("node-b", "one-stop-shop", 1))
                .extracting("uncertain")
                .containsExactly(true);
    }

    @Test
    default void aPartnerInTroubleIsTriedLater() {
        Records.Waiting waiting = after(aResponse().withStatus(500).withBody("oops"));

        assertThat(waiting.state()).isEqualTo("WAITING");
        assertThat(waiting.error()).contains("HTTP 500");
    }

    @Test
    default void wrongCredentialsAreTriedLaterBecauseTheyAreMendedOutsideTheDossier() {
        assertThat(after(aResponse().withStatus(401)).state()).isEqualTo("WAITING");
    }

    @Test
    default void aPartnerThatSaysNoIsARefusalWithItsWordsInQuarantine() {
        Records.Waiting waiting = after(aResponse()
                .withStatus(400)
                .withBody("<MSyncResponse><Result>0</Result><Message>Thiếu số giấy tờ</Message></MSyncResponse>"));

        assertThat(waiting.state()).isEqualTo("REFUSED");
        assertThat(world().records.quarantine()).hasSize(1);
        assertThat(world().records.quarantine().get(0).kind()).isEqualTo("DELIVERY");
        assertThat(world().records.quarantine().get(0).findings())
                .contains("Thiếu số giấy tờ")
                .contains("partner-refused");
    }

    @Test
    default void aPartnerThatHasItAlreadyCountsAsDelivered() {
        world().partners.always("lis", okJson("{\"data\":\"0\",\"status\":{\"message\":\"Hồ sơ đã tồn tại\"}}"));
        world().accepted(1);

        assertThat(world().records.done("lis", 1)).extracting("outcome").containsExactly("DELIVERED");
        assertThat(world().records.done("lis", 1).get(0).remark()).contains("already");
    }
}

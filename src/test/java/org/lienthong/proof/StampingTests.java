package org.lienthong.proof;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.tsp.TimeStampRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampingTests {

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    private SealedLedger ledger;
    private WireMockServer server;
    private TimeAuthority authority;

    @BeforeEach
    void aClosedDay() {
        ledger = TamperingOnH2Tests.H2.ledger(data);
        ledger.submitted("H56", "H56.01-261120-0001");
        ledger.clock.pass(Duration.ofDays(1));
        ledger.sealing("node-a").round();
        server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .extensions(new Answering(new OwnTimeAuthority(elsewhere.resolve("tsa.pem"), ledger.clock))));
        server.start();
        authority = new HttpTimeAuthority(URI.create(server.url("/tsa")), Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** An authority (RFC 3161) at the rim: it signs what it is asked, with a key of its own. */
    private record Answering(OwnTimeAuthority key) implements ResponseDefinitionTransformerV2 {

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            try {
                return aResponse()
                        .withHeader("Content-Type", "application/timestamp-reply")
                        .withBody(key.answer(
                                        new TimeStampRequest(event.getRequest().getBody()))
                                .getEncoded())
                        .build();
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }

        @Override
        public String getName() {
            return "tsa";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }

    private void answers() {
        server.stubFor(post("/tsa").willReturn(aResponse().withTransformers("tsa")));
    }

    private List<String> stamped() {
        return ledger.jdbc
                .sql("select authority from root_stamp")
                .query(String.class)
                .list();
    }

    @Test
    void aClosedDayIsStampedByTheAuthorityThatLearnsADigestOnly() {
        answers();

        assertThat(ledger.stamping(authority).round()).isEqualTo(1);

        server.verify(postRequestedFor(urlEqualTo("/tsa"))
                .withHeader("Content-Type", equalTo("application/timestamp-query")));
        assertThat(stamped()).containsExactly(server.url("/tsa"));
        assertThat(ledger.flaws()).isEmpty();
    }

    @Test
    void whileTheAuthorityIsOutTheRootStaysUnstampedAndIsTriedLater() {
        server.stubFor(post("/tsa").willReturn(aResponse().withStatus(503)));
        assertThat(ledger.stamping(authority).round()).isZero();
        VerifyingLedger.Tally tally = ledger.verifying().verify(null, flaw -> {}, looked -> {});
        assertThat(tally.unstamped()).isEqualTo(1);

        answers();
        assertThat(ledger.stamping(authority).round()).as("not at once").isZero();
        ledger.clock.pass(Duration.ofMinutes(6));
        assertThat(ledger.stamping(authority).round()).isEqualTo(1);
        assertThat(ledger.flaws()).isEmpty();
    }

    /** Nobody listens there at all; days are sealed and closed meanwhile, and all are stamped when it is back. */
    @Test
    void anAuthorityThatIsDeadForDaysHoldsNoSealUpAndStampsEveryDayInTheEnd() {
        int port = server.port();
        server.stop();
        for (int day = 1; day <= 3; day++) {
            ledger.submitted("H56", "H56.01-26112%d-0009".formatted(day));
            ledger.clock.pass(Duration.ofDays(1));
            assertThat(ledger.sealing("node-a").round()).isEqualTo(1);
            assertThat(ledger.stamping(authority).round()).isZero();
        }
        assertThat(ledger.verifying().verify(null, flaw -> {}, looked -> {}).unstamped())
                .isEqualTo(4);

        server = new WireMockServer(wireMockConfig()
                .port(port)
                .extensions(new Answering(new OwnTimeAuthority(elsewhere.resolve("tsa.pem"), ledger.clock))));
        server.start();
        answers();
        ledger.clock.pass(Duration.ofMinutes(6));

        assertThat(ledger.stamping(authority).round()).isEqualTo(4);
        assertThat(ledger.flaws()).isEmpty();
    }

    /** When it is asked again stands in the database, and not in the memory of who asked. */
    @Test
    void aHubThatIsStartedAgainDoesNotAskATiredAuthorityAtOnce() {
        server.stubFor(post("/tsa").willReturn(aResponse().withStatus(503)));
        ledger.stamping(authority).round();
        ledger.clock.pass(Duration.ofMinutes(3));

        assertThat(ledger.stamping("node-after-restart", authority).round()).isZero();
        server.verify(1, postRequestedFor(urlEqualTo("/tsa")));

        answers();
        ledger.clock.pass(Duration.ofMinutes(3));
        assertThat(ledger.stamping("node-after-restart", authority).round()).isEqualTo(1);
    }

    /** The one that fell silent holds its turn for the time of its lease only. */
    @Test
    void aSecondNodeStampsWhatTheFirstOneLeftAndNothingTwice() {
        answers();
        assertThat(new SealRound(ledger.jdbc, "node-a")
                        .take(ledger.clock.instant(), ledger.clock.instant().plus(ledger.settings.lease())))
                .isPresent();
        assertThat(ledger.stamping("node-b", authority).round())
                .as("while node-a has its turn")
                .isZero();

        ledger.clock.pass(ledger.settings.lease().plusSeconds(1));
        assertThat(ledger.stamping("node-b", authority).round()).isEqualTo(1);
        ledger.clock.pass(ledger.settings.lease().plusSeconds(1));
        assertThat(ledger.stamping("node-a", authority).round()).isZero();

        server.verify(1, postRequestedFor(urlEqualTo("/tsa")));
        assertThat(stamped()).hasSize(1);
    }

    @Test
    void anAnswerToSomethingElseIsNotTaken() throws IOException {
        byte[] other =
                new OwnTimeAuthority(elsewhere.resolve("tsa.pem"), ledger.clock).stamp(Digest.of(new byte[] {1}));
        server.stubFor(post("/tsa").willReturn(aResponse().withBody(other)));
        assertThat(ledger.stamping(authority).round()).isZero();

        server.stubFor(post("/tsa").willReturn(aResponse().withBody("hello")));
        ledger.clock.pass(Duration.ofMinutes(6));
        assertThat(ledger.stamping(authority).round()).isZero();
        assertThat(stamped()).isEmpty();
    }

    @Test
    void theOwnAuthorityIsAStrangerWhereItsKeyIsNotTheOneInTheDataFolder() throws IOException {
        ledger.stamping(new OwnTimeAuthority(elsewhere.resolve("stranger.pem"), ledger.clock))
                .round();
        assertThat(ledger.flaws()).as("no own key at hand").isEmpty();

        ledger.own().stamp(Digest.of(new byte[0]));

        assertThat(ledger.flaws()).singleElement().extracting(Flaw::kind).isEqualTo(Flaw.Kind.STAMP_OF_A_STRANGER);
    }

    @Test
    void theOwnKeyIsForItsOwnUserOnlyAndStays() throws IOException {
        ledger.stamping(ledger.own()).round();
        Path file = data.resolve(OwnKey.FILE);
        String first = Files.readString(file);
        ledger.own().stamp(Digest.of(new byte[0]));

        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ledger.flaws()).isEmpty();
    }
}

package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.exchange.ApplyingMessages;
import org.lienthong.exchange.DeliveringMessages.Node;
import org.lienthong.exchange.ExchangeSettings;
import org.lienthong.exchange.FetchingDoors;
import org.lienthong.exchange.Ledger;
import org.lienthong.exchange.ReceivingMessages;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.mapping.FileStore;
import org.springframework.beans.factory.annotation.Autowired;

/** An LIS that does not call: the hub asks it what is new and takes what it says through the same passage. */
class PollingTests extends PartnerTest {

    private static final String PROFILE = "mappings/vbdlis/profile.yaml";
    private static final Path GIVEN = Path.of("test-fixtures/vbdlis/tiep-nhan-cho-mot-cua/minimal/given.json");
    private static final Duration PACE = Duration.ofSeconds(30);

    @Autowired
    FetchingDoors doors;

    @Autowired
    ExchangeSettings exchange;

    @Autowired
    Ledger ledger;

    @Autowired
    ApplyingMessages applying;

    @Autowired
    FileStore files;

    private final AtomicBoolean storageIsDown = new AtomicBoolean();
    private Counts before;

    PollingTests() {
        super("lis");
    }

    @BeforeEach
    void aFamilyThatIsAsked() {
        changed(PROFILE, "doors:\n", """
                doors:
                  Moi:
                    poll: "moi?tinh={tinhId}&tu={watermark}"
                    every: 30s
                    start: "0"
                    watermark: $.SoBienNhan
                    items: $.SoBienNhan
                    mapping: vbdlis/tiep-nhan-cho-mot-cua
                """);
        before = counts();
    }

    @AfterEach
    void forgotten() {
        jdbc.sql("delete from door_position").update();
        jdbc.sql("delete from circuit where province = 'H21'").update();
    }

    private void says(ResponseDefinitionBuilder reply) {
        partner.stubFor(get(urlPathEqualTo("/moi")).willReturn(reply));
    }

    private static String accepted(String receipt) {
        try {
            String given = Files.readString(GIVEN);
            return given.replaceFirst("\"SoBienNhan\"\\s*:\\s*\"[^\"]*\"", "\"SoBienNhan\": \"" + receipt + "\"");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** One look, with the storage as it is, after the pace has passed. */
    private int poll() {
        clock.pass(PACE);
        ReceivingMessages receiving =
                new ReceivingMessages(ledger, new TranslatingMessages(() -> configured, files), applying, clock);
        Intake intake = arrival -> {
            if (storageIsDown.get()) {
                throw new IllegalStateException("planted");
            }
            return receiving.apply(receiving.translate(receiving.keep(arrival)));
        };
        return new Polling(
                        () -> configured,
                        doors,
                        new PollingOnce(loggedIn, intake, clock),
                        exchange,
                        new Node("test", clock, Runnable::run))
                .pollDue();
    }

    @Test
    void whatIsNewIsAppliedAndTheNextRoundGoesOnBehindIt() {
        says(okJson(accepted("BN/2026-71")));
        assertThat(poll()).isOne();

        Counts now = counts().since(before);
        assertThat(now.messages()).isOne();
        assertThat(now.events()).isOne();
        assertThat(now.quarantined()).isZero();
        carriesOnly(calls().get(0), "x-api-key");

        says(aResponse().withStatus(204));
        poll();
        assertThat(paths()).containsExactly("/moi?tinh=38&tu=0", "/moi?tinh=38&tu=BN%2F2026-71");
    }

    @Test
    void beforeItsTimeNobodyIsAsked() {
        says(aResponse().withStatus(204));
        poll();
        clock.pass(Duration.ofSeconds(-1));
        assertThat(poll()).isZero();
        assertThat(calls()).hasSize(1);
    }

    @Test
    void theSameBytesAreTheSameMessage() {
        says(okJson(accepted("BN-2026-72")));
        poll();
        poll();

        assertThat(calls()).hasSize(2);
        assertThat(counts().since(before).messages()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            204 |
            304 |
            200 |
            200 | {"SoBienNhan":null}
            200 | {}
            """)
    void aPartnerWithoutNewsIsQuiet(int status, String body) {
        says(aResponse().withStatus(status).withBody(body == null ? "" : body));
        poll();
        poll();

        assertThat(counts().since(before)).isEqualTo(new Counts(0, 0, 0, 0));
        assertThat(paths()).containsExactly("/moi?tinh=38&tu=0", "/moi?tinh=38&tu=0");
    }

    @Test
    void whatCannotBeReadIsKeptForAPersonAndAskedForNoLess() {
        says(okJson("<html>"));
        poll();

        assertThat(counts().since(before).quarantined()).isOne();
    }

    @Test
    void theWatermarkMovesOnlyAfterWhatCameIsDurable() {
        says(okJson(accepted("BN-2026-73")));
        storageIsDown.set(true);
        poll();
        storageIsDown.set(false);
        poll();

        assertThat(paths()).containsExactly("/moi?tinh=38&tu=0", "/moi?tinh=38&tu=0");
        assertThat(counts().since(before).messages()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"401", "404", "500", "302"})
    void aPartnerInTroubleIsLeftAloneLikeOneThatTakesNoDeliveries(int status) {
        says(aResponse().withStatus(status));
        for (int round = 0; round < exchange.circuitFailures(); round++) {
            poll();
        }
        int calls = calls().size();
        clock.pass(Duration.ofSeconds(1).minus(PACE));
        jdbc.sql("update door_position set next_at = updated_at").update();

        assertThat(poll()).as("its circuit is open").isZero();
        assertThat(calls()).hasSize(calls);
        assertThat(counts().since(before)).isEqualTo(new Counts(0, 0, 0, 0));
    }

    @Test
    void aReplyThatIsTooLongIsNotTakenForAWholeOne() {
        says(okJson("{\"SoBienNhan\":\"" + "x".repeat(Wire.Reply.LONGEST) + "\"}"));
        poll();

        assertThat(counts().since(before)).isEqualTo(new Counts(0, 0, 0, 0));
    }

    @Test
    void theTimeOfTheRoundMayBeTheWatermark() {
        changed(PROFILE, "watermark: $.SoBienNhan", "watermark: time\n    date: yyyyMMddHHmmss");
        says(aResponse().withStatus(204));
        poll();
        poll();

        assertThat(paths()).containsExactly("/moi?tinh=38&tu=0", "/moi?tinh=38&tu=20261123030030");
    }
}

package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ModeTests extends SandboxTest {

    private static final ObjectNode BODY = Hand.acceptance("BN-1", "1.012783", "Đơn");

    @Test
    void aSlowPartnerDoesItsWorkAndAnswersLate() throws Exception {
        lis().behave(Mode.slow(Duration.ofMillis(300)));
        long start = System.nanoTime();
        assertThat(Hand.lis(at(lis()), "tiepnhan", BODY).path("data").asInt()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(lis().memory().effects("BN-1")).hasSize(1);
    }

    @Test
    void aPartnerThatIsDownResetsTheConnectionAndDoesNothing() throws Exception {
        lis().behave(Mode.of(Mode.Kind.DOWN));
        assertThat(Hand.failure(() -> Hand.lis(at(lis()), "tiepnhan", BODY))).isNotNull();
        assertThat(lis().memory().received()).isEmpty();
        lis().behave(Mode.normal());
        assertThat(Hand.lis(at(lis()), "tiepnhan", BODY).path("data").asInt()).isEqualTo(1);
    }

    @Test
    void aRudePartnerAnswers500Or400OrHalfADocumentAndDoesNothing() throws Exception {
        lis().behave(Mode.of(Mode.Kind.ERROR_500));
        assertThat(call().statusCode()).isEqualTo(500);
        lis().behave(Mode.of(Mode.Kind.BAD_REQUEST));
        assertThat(call().statusCode()).isEqualTo(400);
        lis().behave(Mode.of(Mode.Kind.BROKEN_BODY));
        HttpResponse<String> broken = call();
        assertThat(broken.statusCode()).isEqualTo(200);
        assertThat(broken.body()).startsWith("{").doesNotEndWith("}");
        assertThat(lis().memory().received()).isEmpty();
    }

    @Test
    void aPartnerThatHangsSaysNothingForAWhile() {
        lis().behave(Mode.hang(Duration.ofMillis(400)));
        long start = System.nanoTime();
        assertThat(Hand.failure(this::call)).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(lis().memory().received()).isEmpty();
    }

    @Test
    void aLyingPartnerSaysYesAndForgetsAndItsMemoryShowsIt() throws Exception {
        lis().behave(Mode.of(Mode.Kind.LYING));
        assertThat(Hand.lis(at(lis()), "tiepnhan", BODY).path("data").asInt()).isEqualTo(1);
        assertThat(lis().memory().received()).extracting(Received::effect).containsExactly(Effect.FORGOTTEN);
        lis().behave(Mode.normal());
        ObjectNode delivered = Json.object().put("SoBienNhan", "BN-1").put("NgayTra", "2026-11-02T01:00:00");
        assertThat(Hand.lis(at(lis()), "capnhattrangthaitraketquahoso", delivered)
                        .toString())
                .contains("không tìm thấy");
    }

    @Test
    void aCallThatIsAppliedButNotAnsweredIsADuplicateTheNextTime() throws Exception {
        lis().behave(Mode.of(Mode.Kind.APPLIED_UNANSWERED).times(1));
        assertThat(Hand.failure(this::call)).isNotNull();
        assertThat(lis().memory().effects("BN-1")).hasSize(1);
        assertThat(call().body()).contains("đã tồn tại");
        assertThat(lis().memory().effects("BN-1")).hasSize(1);
    }

    @Test
    void duplicateCallbacksArriveTwiceWithTheSameBytes() {
        portal().behave(Mode.of(Mode.Kind.DUPLICATE_CALLBACKS));
        sandbox.submit(Stories.named("transfer"));
        soon().until(() -> portal().memory().sent().size() == 2);
        assertThat(portal().memory().sent()).extracting(Sent::repeated).containsExactly(false, true);
        assertThat(hub.bodies("portal/").stream().distinct()).hasSize(1);
        assertThat(hub.calls("portal/")).hasSize(2);
    }

    @Test
    void callbacksOutOfOrderLetTheLaterOneGoFirst() throws Exception {
        lis().behave(Mode.of(Mode.Kind.OUT_OF_ORDER));
        Hand.lis(at(lis()), "tiepnhan", BODY);
        soon().until(() -> lis().memory().acknowledgedByHub().size() == 3);
        assertThat(lis().memory().acknowledgedByHub())
                .extracting(Sent::id)
                .isNotEqualTo(lis().memory().acknowledgedByHub().stream()
                        .map(Sent::id)
                        .sorted(java.util.Comparator.comparingDouble(Double::parseDouble))
                        .toList());
    }

    @Test
    void theModeCanBeChangedOverHttpAndUnknownModesAreRefused() throws Exception {
        assertThat(mode("{\"mode\":\"error-500\",\"times\":2}")).isEqualTo(204);
        assertThat(call().statusCode()).isEqualTo(500);
        assertThat(call().statusCode()).isEqualTo(500);
        assertThat(call().statusCode()).isEqualTo(200);
        assertThat(mode("{\"mode\":\"polite\"}")).isEqualTo(400);
        assertThat(mode("{\"modes\":[{\"mode\":\"down\"},{\"mode\":\"duplicate-callbacks\"}]}"))
                .isEqualTo(204);
        assertThat(Hand.failure(this::call)).isNotNull();
        assertThat(mode("{\"mode\":\"normal\"}")).isEqualTo(204);
        assertThat(call().statusCode()).isEqualTo(200);
    }

    @Test
    void theMemoryCanBeReadOverHttp() throws Exception {
        call();
        soon().until(() -> lis().memory().acknowledgedByHub().size() == 3);
        ObjectNode memory =
                Json.read(new String(Hand.get(at(lis()) + "/__sandbox/memory").body()));
        assertThat(memory.path("unacknowledged").asInt()).isZero();
        assertThat(memory.path("sent")).hasSize(3);
        assertThat(Json.text(memory.path("received").path(0), "effect")).isEqualTo("APPLIED");
    }

    private int mode(String body) throws Exception {
        return Hand.response(at(lis()), "/__sandbox/mode", "application/json", body)
                .statusCode();
    }

    private HttpResponse<String> call() throws java.io.IOException {
        return Hand.response(at(lis()), "/tiepnhan", "application/json", BODY.toString(), "X-API-Key", "secret-6");
    }
}

package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.mapping.NationalJson;
import org.lienthong.web.AsksPartners;
import org.lienthong.web.Pressed;
import org.lienthong.web.TellsAgain;

/** What officials do by hand is recorded before it is done, and a press that broke off is done when it is pressed again. */
interface DeskActClaims extends Claims {

    private static Pressed pressed(String key) {
        return new Pressed(key, Letters.H56, null, "official", null, "đã sửa");
    }

    private Optional<String> outcome(String key) {
        return world().jdbc
                .sql("select outcome from desk_act where act_key = ?")
                .param(key)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    private long refused() {
        world().partners.always("lis", WireMock.okJson(LaneClaims.NO));
        world().accepted(1);
        world().partners.heal();
        return world().records.waiting("lis", 1).get(0).id();
    }

    @Test
    default void aSecondPressHasNoSecondEffect() {
        long refused = refused();

        assertThat(world().telling.tellAgain(refused, pressed("again"))).isEqualTo(TellsAgain.Outcome.DUE);
        assertThat(world().telling.tellAgain(refused, pressed("again"))).isEqualTo(TellsAgain.Outcome.DONE_BEFORE);

        assertThat(outcome("again")).contains("DUE");
        assertThat(world().records.count("desk_act")).isOne();
        world().deliver();
        assertThat(world().records.waiting("lis", 1)).isEmpty();
    }

    @Test
    default void aPressThatBrokeOffBeforeItsEffectIsDoneWhenItIsPressedAgain() {
        long refused = refused();
        world().acts
                .note(new OfficialActs.Act(
                        "broken",
                        OfficialActs.Kind.SENT_AGAIN,
                        Letters.H56,
                        null,
                        "official",
                        null,
                        world().clock.instant(),
                        "delivery " + refused,
                        "x"));

        assertThat(world().telling.tellAgain(refused, pressed("broken"))).isEqualTo(TellsAgain.Outcome.DUE);

        assertThat(outcome("broken")).contains("DUE");
        world().deliver();
        assertThat(world().records.waiting("lis", 1)).isEmpty();
    }

    @Test
    default void aCorrectionIsRecordedWithWhatCameOfItAndStaysDone() {
        world().hear(Letters.accepts(1));
        long aside = world().records.quarantine().get(0).id();

        world().correcting.correct(aside, null, null, pressed("correct"));
        assertThat(outcome("correct")).contains("STILL_REFUSED");
        world().hear(Letters.submits(1));
        world().correcting.correct(aside, null, null, pressed("correct"));
        assertThat(outcome("correct")).contains("DONE");
        world().correcting.correct(aside, null, null, pressed("correct"));

        assertThat(outcome("correct")).contains("DONE");
        assertThat(world().records.status(1)).isEqualTo("ACCEPTED");
    }

    @Test
    default void aCorrectionThatWasBrokenOffAfterItTookEffectIsRecordedAsDone() {
        world().hear(Letters.accepts(1));
        world().hear(Letters.accepts(2));
        world().hear(Letters.submits(1));
        long aside = world().records.quarantine().get(0).id();
        world().mending.resend(aside, null, pressed("broken-off").by());

        world().correcting.correct(aside, null, null, pressed("broken-off"));

        assertThat(outcome("broken-off")).contains("DONE");
        long dismissed = world().records.quarantine().stream()
                .filter(one -> one.id() != aside)
                .findFirst()
                .orElseThrow()
                .id();
        world().mending.dismiss(dismissed, "nothing to do", pressed("too-late").by());
        world().correcting.correct(dismissed, null, null, pressed("too-late"));
        assertThat(outcome("too-late")).contains("CLOSED_BEFORE");
    }

    private Dossier dossier(int n) {
        return NationalJson.read(world().records.document(n), Dossier.class);
    }

    private int questions() {
        return world().partners
                .of("portal")
                .findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/share")))
                .size();
    }

    @Test
    default void aPartnerIsAskedAtOnceForOnePressAndWhatItShowsIsRecorded() {
        world().accepted(1);
        world().partners.shows(2);
        int before = questions();

        assertThat(world().asking.askable(Letters.H56)).containsExactly("portal");
        assertThat(world().asking.ask(dossier(1), pressed("ask")))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.knowledge()).isEqualTo(AsksPartners.Knowledge.KNOWN);
                    assertThat(held.status()).isEqualTo(DossierStatus.ACCEPTED);
                });
        assertThat(world().asking.ask(dossier(1), pressed("ask"))).isEmpty();

        assertThat(questions()).isEqualTo(before + 1);
        assertThat(outcome("ask")).contains("portal KNOWN ACCEPTED");
    }

    @Test
    default void aPausedPartnerIsNotAskedAndTheRecordSaysSo() {
        world().accepted(1);
        int before = questions();
        world().pauses
                .pause(
                        Letters.system("portal"),
                        "bảo trì",
                        world().clock.instant().plusSeconds(60),
                        "operator");

        world().asking.ask(dossier(1), pressed("paused"));

        assertThat(outcome("paused")).contains("portal PAUSED");
        assertThat(questions()).isEqualTo(before);
        world().clock.pass(Duration.ofSeconds(61));
        world().asking.ask(dossier(1), pressed("later"));
        assertThat(questions()).isEqualTo(before + 1);
    }

    @Test
    default void aPartnerThatIsLeftAloneIsNotAskedAndTheRecordSaysSo() {
        world().accepted(1);
        world().partners.always("portal", WireMock.aResponse().withStatus(500));
        for (int n = 2; n <= 4; n++) {
            world().hear(Letters.walkIn(Letters.code(n), Letters.receipt(n)));
        }
        world().deliver();
        assertThat(world().records.circuit("portal").openUntil()).isNotNull();
        world().partners.heal();

        world().asking.ask(dossier(1), pressed("down"));

        assertThat(outcome("down")).contains("portal LEFT_ALONE");
        assertThat(questions()).isZero();
    }
}

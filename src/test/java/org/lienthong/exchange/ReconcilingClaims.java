package org.lienthong.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Acknowledged is not applied. */
interface ReconcilingClaims extends Claims {

    private int reconcileAfter(Duration time) {
        world().clock.pass(time);
        return world().reconciling.reconcile();
    }

    @Test
    default void acknowledgedAndConfirmedAreTwoFacts() {
        world().accepted(1);
        assertThat(world().records.done("portal", 1))
                .extracting("outcome", "confirmed")
                .containsExactly(Tuple.tuple("DELIVERED", false));

        world().partners.shows(2);
        assertThat(reconcileAfter(Duration.ofMinutes(1))).isZero();

        assertThat(world().records.done("portal", 1)).extracting("confirmed").containsExactly(true);
    }

    @Test
    default void aPausedPartnerIsNotAskedBeforeItsPauseEnds() {
        world().accepted(1);
        world().partners.shows(2);
        world().pauses
                .pause(
                        Letters.system("portal"),
                        "bảo trì",
                        world().clock.instant().plusSeconds(90),
                        "operator");

        reconcileAfter(Duration.ofMinutes(1));
        assertThat(world().records.done("portal", 1)).extracting("confirmed").containsExactly(false);

        reconcileAfter(Duration.ofMinutes(2));
        assertThat(world().records.done("portal", 1)).extracting("confirmed").containsExactly(true);
    }

    @Test
    default void whoSpeaksAboutADossierHasAppliedWhatItWasTold() {
        world().accepted(1);
        assertThat(world().records.done("lis", 1)).extracting("confirmed").containsExactly(false);

        world().hear(Letters.progresses(1, "Thẩm định"));

        assertThat(world().records.done("lis", 1)).extracting("confirmed").containsExactly(true);
    }

    @Test
    default void whatWasSkippedIsNeverConfirmed() {
        world().accepted(1);
        world().hear(Letters.progresses(1, "Bước cũ"));
        world().hear(Letters.progresses(1, "Bước mới"));
        world().deliverAfter(Duration.ofMinutes(1));

        assertThat(world().hear(Letters.stepsAtTheCounter(1)).outcome()).isEqualTo(MessageOutcome.APPLIED);

        assertThat(world().records.done("one-stop-shop", 1))
                .extracting("outcome", "confirmed")
                .containsExactly(
                        Tuple.tuple("DELIVERED", true), Tuple.tuple("SKIPPED", false), Tuple.tuple("DELIVERED", true));
    }

    @Test
    default void aPortalThatShowsAnotherStatusIsToldAgainAndThenShownAsADifference() {
        lies(1);
        assertThat(world().records.quarantine().get(0).findings())
                .contains("REGISTERED")
                .contains("ACCEPTED");
    }

    @Test
    default void aPortalThatForgotTheDossierIsToldAgainAndThenShownAsADifference() {
        lies(null);
        assertThat(world().records.quarantine().get(0).findings()).contains("does not know it");
    }

    private void lies(Integer shown) {
        world().accepted(1);
        int told = world().partners.calls("portal", "DongBoHoSoMC").size();
        world().partners.shows(shown);

        assertThat(reconcileAfter(Duration.ofMinutes(1))).isOne();
        assertThat(world().records.waiting("portal", 1)).extracting("state").containsExactly("UNKNOWN");
        world().deliver();
        assertThat(world().partners.calls("portal", "DongBoHoSoMC")).hasSize(told + 1);
        assertThat(world().records.quarantine()).isEmpty();

        for (int i = 0; i < 3 && world().records.quarantine().isEmpty(); i++) {
            reconcileAfter(Duration.ofMinutes(1));
            world().deliver();
        }
        assertThat(world().records.quarantine()).hasSize(1);
        assertThat(world().records.quarantine().get(0).kind()).isEqualTo("DIFFERENCE");
        assertThat(world().records.done("portal", 1))
                .extracting("outcome", "confirmed")
                .containsExactly(Tuple.tuple("DELIVERED", false));
        assertThat(reconcileAfter(Duration.ofHours(2)))
                .as("a person looks at it now")
                .isZero();
    }

    @Test
    default void aDifferenceThatIsSentAgainByHandAndThenShownIsConfirmed() {
        lies(1);
        world().partners.shows(2);

        world().mending.resend(world().records.quarantine().get(0).id(), null, "official");
        world().deliver();
        reconcileAfter(Duration.ofMinutes(1));

        assertThat(world().records.done("portal", 1)).extracting("confirmed").containsExactly(true);
        assertThat(world().records.quarantine()).extracting("state").containsExactly("MENDED");
    }

    @Test
    default void whatIsToldAgainCarriesTheIdempotencyKeyOfTheFirstTime() {
        world().accepted(1);
        long first = world().records.done("lis", 1).get(0).id();

        reconcileAfter(Duration.ofDays(2));
        world().deliver();

        assertThat(world().records.done("lis", 1).get(0).id()).isNotEqualTo(first);
        assertThat(world().partners.calls("lis", Letters.receipt(1)))
                .hasSize(2)
                .extracting(call -> call.getHeader("Idempotency-Key"))
                .doesNotContainNull()
                .containsOnly(
                        world().partners.calls("lis", Letters.receipt(1)).get(0).getHeader("Idempotency-Key"));
    }

    @Test
    default void aLandOfficeThatNeverSpeaksOfADossierIsToldAgainAndThenShownAsADifference() {
        world().partners.shows(2);
        world().accepted(1);
        assertThat(reconcileAfter(Duration.ofHours(23))).isZero();

        for (int i = 0; i < 3; i++) {
            reconcileAfter(Duration.ofDays(2));
            world().deliver();
        }

        assertThat(world().partners.calls("lis", Letters.receipt(1))).hasSize(3);
        assertThat(world().records.quarantine())
                .filteredOn(row -> row.system().equals("lis"))
                .extracting("kind")
                .containsExactly("DIFFERENCE");
    }

    @Test
    default void aPortalThatCannotBeAskedIsAskedLaterWithoutAVerdict() {
        world().accepted(1);
        world().partners.always("portal", serverError());

        assertThat(reconcileAfter(Duration.ofMinutes(1))).isZero();
        assertThat(world().records.done("portal", 1)).extracting("confirmed").containsExactly(false);

        world().partners.heal();
        world().partners.shows(2);
        reconcileAfter(Duration.ofMinutes(1));
        assertThat(world().records.done("portal", 1)).extracting("confirmed").containsExactly(true);
    }

    @Test
    default void aPortalThatDoesNotAnswerIsAskedOnceInARound() {
        for (int n = 1; n <= 3; n++) {
            world().accepted(n);
        }
        world().partners.always("portal", serverError());
        world().partners.of("portal").resetRequests();

        reconcileAfter(Duration.ofMinutes(1));

        assertThat(world().partners.of("portal").getAllServeEvents()).hasSize(1);
    }

    @Test
    default void nobodyLooksAgainAtWhatNobodyHasToConfirm() {
        world().partners.shows(4);
        world().processing(1);
        world().hear(Letters.progresses(1, "Trình ký"));
        world().deliver();
        reconcileAfter(Duration.ofMinutes(1));

        assertThat(world().records.done("one-stop-shop", 1))
                .extracting("confirmed")
                .contains(false);
        assertThat(world().records.one("select count(*) from delivery_done where next_check_at is not null"))
                .isEqualTo("0");
    }

    @Test
    default void nobodyLooksAgainAtWhatIsConfirmed() {
        world().partners.shows(4);
        world().processing(1);
        reconcileAfter(Duration.ofMinutes(1));

        assertThat(world().records.one("""
                        select count(*) from delivery_done
                        where destination = 'portal' and next_check_at is not null"""))
                .as("rows that every later round would read again")
                .isEqualTo("0");
    }
}

package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
}

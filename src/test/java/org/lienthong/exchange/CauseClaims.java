package org.lienthong.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.lienthong.operations.ReplayPlan;
import org.lienthong.operations.ReplayPlans;
import org.lienthong.operations.ReplayTarget;
import org.lienthong.operations.ReplayWish;
import org.lienthong.registry.Quarantined;

/** What partners refuse is told apart by what they say, and by nothing that differs from dossier to dossier. */
interface CauseClaims extends Claims {

    String CERTIFICATE = "HTTP 400: Giấy chứng nhận # của bà … không có";

    private static ResponseDefinitionBuilder no(String words) {
        return aResponse()
                .withStatus(400)
                .withBody("<MSyncResponse><Result>0</Result><Message>" + words + "</Message></MSyncResponse>");
    }

    private void refuse(int dossier, String words) {
        world().partners.always("one-stop-shop", no(words));
        world().hear(Letters.submits(dossier));
        world().deliver();
    }

    private void threeAreRefused() {
        refuse(1, "Giấy chứng nhận AH 123456 của bà Trần Thị Hoa không có");
        refuse(2, "thiếu trường Compendium");
        refuse(3, "Giấy chứng nhận BK 000017 của bà Lê Hà không có");
    }

    @Test
    default void whatAPartnerSaidIsKeptWithoutWhoseItIsAndBesideWhatWasTold() {
        threeAreRefused();
        world().hear(Letters.accepts(4));

        assertThat(world().jdbc
                        .sql("select kind, subject, said from quarantine order by id")
                        .query((row, number) -> Tuple.tuple(row.getString(1), row.getString(2), row.getString(3)))
                        .list())
                .containsExactly(
                        Tuple.tuple("DELIVERY", "DOSSIER_SUBMITTED", CERTIFICATE),
                        Tuple.tuple("DELIVERY", "DOSSIER_SUBMITTED", "HTTP 400: thiếu trường Compendium"),
                        Tuple.tuple("DELIVERY", "DOSSIER_SUBMITTED", CERTIFICATE),
                        Tuple.tuple("INTAKE", world().records.one("select max(door) from message"), ""));
    }

    @Test
    default void aPlanTakesExactlyWhatOnePartnerRefusedWithTheSameWords() throws ReplayPlans.TooMany {
        threeAreRefused();
        world().partners.heal();
        ReplayPlan plan = world().plans.plan(refused(CERTIFICATE), "operator");
        assertThat(world().plans.plan(refused("HTTP 400: thiếu"), "operator").items())
                .isZero();
        assertThat(world().plans.plan(refused(null), "operator").items()).isEqualTo(3);
        world().plans.confirm(plan.id(), "operator");

        for (int round = 0; round < 3; round++) {
            world().replays.round();
            world().clock.pass(Duration.ofSeconds(1));
        }
        world().deliverAfter(Duration.ofMinutes(1));

        assertThat(world().plans.find(plan.id()).orElseThrow().wish()).isEqualTo(refused(CERTIFICATE));
        assertThat(world().jdbc
                        .sql("select state from quarantine order by id")
                        .query(String.class)
                        .list())
                .containsExactly("MENDED", "OPEN", "MENDED");
        assertThat(world().records.done("one-stop-shop", 2)).isEmpty();
        assertThat(world().records.done("one-stop-shop", 3)).hasSize(1);
    }

    /** Refused again for another reason it is of another cause. */
    @Test
    default void theCauseFollowsWhatThePartnerSaysLast() {
        refuse(1, "thiếu trường Compendium");
        world().partners.always("one-stop-shop", no("sai trường MaXa"));
        long waits = world().records.quarantine().get(0).id();
        world().mending.resend(waits, null, "operator");
        world().deliverAfter(Duration.ofMinutes(1));

        assertThat(world().jdbc
                        .sql("select state || ' ' || said from quarantine")
                        .query(String.class)
                        .list())
                .containsExactly("OPEN HTTP 400: sai trường MaXa");
    }

    private static ReplayWish refused(String said) {
        return new ReplayWish(
                ReplayTarget.QUARANTINE,
                Letters.H56,
                "one-stop-shop",
                Quarantined.Kind.DELIVERY,
                "DOSSIER_SUBMITTED",
                "partner-refused",
                "",
                said,
                null,
                null,
                null,
                6000,
                "đã sửa");
    }
}

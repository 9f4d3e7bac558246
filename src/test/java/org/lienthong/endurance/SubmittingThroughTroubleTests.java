package org.lienthong.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.DemoInside;
import org.lienthong.sandbox.Memory;
import org.lienthong.sandbox.Mode;
import org.lienthong.sandbox.Pace;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Received;
import org.lienthong.web.Citizen;
import org.lienthong.web.FilledSale;

/** A citizen submits while the one-stop-shop is dead, from two devices at once, and the hub is started anew in between. */
class SubmittingThroughTroubleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @Test
    void aDossierIsTakenOnceAndArrivesOnceWhoeverIsDownMeanwhile() throws IOException {
        String code;
        String draft;
        try (DemoInside demo = start()) {
            demo.sandbox().partner(PartnerName.ONE_STOP_SHOP).behave(Mode.of(Mode.Kind.DOWN));
            Citizen citizen = new Citizen(demo.address().getPort());
            Citizen.Page check = FilledSale.untilCheck(citizen);
            draft = FilledSale.code(citizen);
            Citizen other = new Citizen(demo.address().getPort());
            Citizen.Page copy = other.post(other.get("/submit/continue"), "/submit/continue", "code", draft);
            assertThat(copy.path()).isEqualTo("/submit/check");

            CompletableFuture<Citizen.Page> second =
                    CompletableFuture.supplyAsync(() -> other.post(copy, "/submit/send"));
            Citizen.Page sent = citizen.post(check, "/submit/send");
            code = code(sent);
            assertThat(code(second.join())).isEqualTo(code);
            assertThat(citizen.get("/track/" + code).body()).contains("Mới đăng ký", "Bộ phận một cửa");
            assertThat(shop(demo).effects(code)).isEmpty();
        }
        try (DemoInside demo = start()) {
            Citizen citizen = new Citizen(demo.address().getPort());
            Citizen.Page again = citizen.post(citizen.get("/submit/continue"), "/submit/continue", "code", draft);
            assertThat(code(again)).isEqualTo(code);
            Awaitility.await("the one-stop-shop takes it")
                    .atMost(PATIENCE)
                    .until(() -> !citizen.get("/track/" + code).body().contains("status-REGISTERED"));

            assertThat(shop(demo).dossiers())
                    .filteredOn(name -> shop(demo).namesOf(name).contains(code))
                    .hasSize(1);
            Received submission = shop(demo).effects(code).get(0);
            assertThat(shop(demo).effects(code))
                    .as("the same call also tells later statuses, with other details")
                    .filteredOn(told -> told.call().equals(submission.call())
                            && told.detail().equals(submission.detail()))
                    .hasSize(1);
        }
    }

    private DemoInside start() throws IOException {
        return DemoInside.start(data, List.of("H56"), Pace.test(), Map.of(), 0);
    }

    private static Memory shop(DemoInside demo) {
        return demo.sandbox().partner(PartnerName.ONE_STOP_SHOP).memory();
    }

    private static String code(Citizen.Page sent) {
        assertThat(sent.path()).isEqualTo("/submit/sent");
        return sent.body().replaceAll("(?s).*id=\"code\">([^<]+)<.*", "$1");
    }
}

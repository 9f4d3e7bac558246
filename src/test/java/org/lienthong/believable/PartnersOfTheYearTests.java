package org.lienthong.believable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.dossier.DossierStatus.ACCEPTED;
import static org.lienthong.dossier.DossierStatus.PROCESSING;
import static org.lienthong.dossier.DossierStatus.RESULT_DELIVERED;
import static org.lienthong.dossier.DossierStatus.SUPPLEMENT_REQUESTED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.citizen.AttachingPapers;
import org.lienthong.citizen.SpeakingForOneself;
import org.lienthong.citizen.Told;
import org.lienthong.cli.DemoInside;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Supplement;
import org.lienthong.registry.Entry;
import org.lienthong.registry.FindingDossiers;
import org.lienthong.registry.Register;
import org.lienthong.sandbox.Effect;
import org.lienthong.sandbox.Pace;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.Received;
import org.lienthong.web.AsksPartners;
import org.lienthong.web.AsksPartners.Knowledge;
import org.lienthong.web.Pressed;
import org.lienthong.web.SpeaksForOffices;

/** The partners of the demo know the dossiers of the invented year: what is done to one of them goes on as with any other. */
class PartnersOfTheYearTests {

    /** dvcqg, opencps, vbdlis; dvcqg, igate, vbdlis; portal-0-19, opencps, mplis. */
    private static final List<String> PROVINCES = List.of("H56", "H21", "H42");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Set<DossierStatus> WITH_THE_OFFICE = EnumSet.of(ACCEPTED, PROCESSING);

    @TempDir
    static Path data;

    private static Instant began;
    private static DemoInside demo;

    @BeforeAll
    static void fill() throws IOException {
        began = Instant.now();
        demo = DemoInside.start(data, PROVINCES, Pace.test(), Map.of("lienthong.proof.every", "1h"), 900);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void whoCanBeAskedHoldsWhatTheHubHas() {
        AsksPartners asks = demo.bean(AsksPartners.class);
        Set<String> looked = new HashSet<>();
        for (Entry entry : all()) {
            Dossier dossier = entry.document();
            // What happens now may still be on its way to them.
            if (dossier.changedAt().isAfter(began) || !looked.add(dossier.province() + " " + dossier.status())) {
                continue;
            }
            Pressed pressed = new Pressed("ask " + dossier.code(), dossier.province(), null, "official", null, null);
            assertThat(asks.ask(dossier, pressed))
                    .as(dossier.code() + " " + dossier.status())
                    .isNotEmpty()
                    .allSatisfy(held -> assertThat(held.knowledge()).isEqualTo(Knowledge.KNOWN))
                    .extracting(AsksPartners.Held::status)
                    .containsOnly(dossier.status());
        }
        assertThat(looked).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H56", "H21", "H42"})
    void papersThatADeskAsksForAreSeenHandedInAndTakenAndTheDossierGoesOnToItsEnd(String province) throws IOException {
        Entry asked = underWay(province);
        DossierCode code = asked.document().code();

        asksForPapers(asked);
        Awaitility.await("the portal shows it").atMost(PATIENCE).until(() -> List.of("5", "3")
                .contains(heard(province, "portal", code)));

        Entry waiting = find(code);
        assertThat(waiting.document().status()).isEqualTo(SUPPLEMENT_REQUESTED);
        assertThat(demo.bean(SpeakingForOneself.class)
                        .supplement(
                                waiting,
                                "",
                                List.of(new SpeakingForOneself.Paper("Giấy xác nhận", new Scanned())),
                                "once"))
                .isEqualTo(Told.TAKEN);

        Awaitility.await("it goes on to its end")
                .atMost(PATIENCE)
                .until(() -> find(code).document().status() == RESULT_DELIVERED);
        assertThat(refused(find(code).document())).isEmpty();
    }

    private static void asksForPapers(Entry asked) {
        Supplement wish = new Supplement("Giấy tờ chụp mờ", true, null, null, List.of(Document.named("Giấy xác nhận")));
        SpeaksForOffices.Said said = demo.bean(SpeaksForOffices.class)
                .say(
                        MessageDraft.of(MessageType.SUPPLEMENT_REQUESTED)
                                .province(asked.document().province())
                                .code(asked.document().code())
                                .text("Giấy tờ chụp mờ")
                                .supplement(wish)
                                .message(),
                        SpeaksForOffices.Kind.SUPPLEMENT_ASKED,
                        new Pressed(
                                "papers " + asked.document().code(),
                                asked.document().province(),
                                asked.id(),
                                "official",
                                null,
                                "Giấy tờ chụp mờ"));
        assertThat(said.done()).as(said.toString()).isTrue();
    }

    /** Of the year, in the hands of the land office, with nothing to pay. */
    private static Entry underWay(String province) {
        return all().stream()
                .filter(entry -> entry.document().province().equals(new ProvinceCode(province)))
                .filter(entry -> WITH_THE_OFFICE.contains(entry.document().status()))
                .filter(entry ->
                        !entry.document().submission().procedure().value().equals("1.013831"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Entry> all() {
        return demo.bean(Register.class).latest(Register.LONGEST);
    }

    private static Entry find(DossierCode code) {
        return demo.bean(FindingDossiers.class).find(code, null).fold(one -> one, several -> null, () -> null);
    }

    /** The last state that a partner was told. */
    private static String heard(String province, String system, DossierCode code) {
        List<Received> received =
                demo.sandbox().partner(province, system).memory().receivedFor(code.value());
        return received.isEmpty()
                ? ""
                : demo.sandbox().partner(province, system).memory().statusOf(code.value());
    }

    private static List<Received> refused(Dossier dossier) {
        List<Received> refused = new ArrayList<>();
        for (Partner partner : demo.sandbox().partners()) {
            if (partner.province().equals(dossier.province().value())) {
                dossier.aliases().forEach(alias -> partner
                        .memory()
                        .receivedFor(alias.value().value())
                        .stream()
                        .filter(received -> received.effect() == Effect.REFUSED)
                        .forEach(refused::add));
            }
        }
        return refused;
    }

    private record Scanned() implements AttachingPapers.File {

        private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};

        @Override
        public String name() {
            return "giay.jpg";
        }

        @Override
        public long size() {
            return PICTURE.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(PICTURE);
        }
    }
}

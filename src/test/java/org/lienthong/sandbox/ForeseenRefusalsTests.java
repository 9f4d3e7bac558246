package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Foreseeing;
import org.lienthong.exchange.TableOfRecipients;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.mapping.FileStore;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.NationalJson;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;
import org.lienthong.province.Province;
import org.lienthong.province.Provinces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the hub foresees of a paper receipt is what the systems of every shipped province say to it, no more and no less. */
class ForeseenRefusalsTests {

    private static final Instant RECEIVED = Instant.parse("2026-11-20T01:15:00Z");
    private static final byte[] SCAN = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
    private static final String WHOLE = """
            {"type":"DOSSIER_ACCEPTED","receiptNumber":"GIAY-1","occurredAt":"2026-11-20T01:15:00Z",
             "officer":{"code":"official"},
             "receipt":{"number":"GIAY-1","receivedAt":"2026-11-20T01:15:00Z","promisedAt":"2026-12-11T10:00:00Z"},
             "submission":{"procedure":"1.013831","procedureName":"Đăng ký biến động","channel":"DIRECT",
              "submittedAt":"2026-11-20T01:15:00Z",
              "applicant":{"role":"APPLICANT","kind":"INDIVIDUAL","name":"Trần Thị Bưởi","idNumber":"038190000111",
               "address":{"text":"Số 5","commune":"14728"}},
              "parcels":[{"sheet":"12","number":"345","commune":"14728","area":120.5}],
              "documents":[{"name":"Đơn","fileName":"don.pdf","content":
               {"digest":"%s","size":8,"mediaType":"application/pdf"}}]}}
            """.formatted("0".repeat(64));

    private static final FileStore FILES = new FileStore() {
        @Override
        public Content keep(InputStream in, String fileName) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(Content content) {
            return new ByteArrayInputStream(SCAN);
        }
    };

    private static final Provinces SHIPPED = Provinces.load(Path.of("")).provinces();
    private static final InForce IN_FORCE = () -> SHIPPED;
    private static final TranslatingMessages TRANSLATING = new TranslatingMessages(IN_FORCE, FILES);
    private static final TableOfRecipients RECIPIENTS = new TableOfRecipients(IN_FORCE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/receipt/promisedAt",
                "/submission/procedureName",
                "/submission/applicant/idNumber",
                "/submission/applicant/address",
                "/submission/parcels",
                "/submission/parcels/0/commune",
                "/submission/documents",
                "/submission/documents/0/content"
            })
    void everySystemRefusesWhatWasForeseenAndTakesTheRest(String missing) throws IOException {
        ObjectNode said = Json.read(WHOLE);
        if (!missing.isEmpty()) {
            int last = missing.lastIndexOf('/');
            ((ObjectNode) said.at(missing.substring(0, last))).remove(missing.substring(last + 1));
        }
        NationalMessage message = NationalJson.read(said.toString(), NationalMessage.class);
        Set<String> refusing = new TreeSet<>();
        Set<String> foreseen = new TreeSet<>();
        for (Province province : SHIPPED.all()) {
            SystemId desk = new SystemId(province.code(), TranslatingMessages.API);
            new Foreseeing(IN_FORCE, RECIPIENTS, TRANSLATING)
                    .of(desk, message)
                    .forEach(one -> foreseen.add(one.system() + name(one.system())));
            for (PartnerSystem system : hearers(desk, message)) {
                if (refuses(system, told(desk, message))) {
                    refusing.add(system.id() + name(system.id()));
                }
            }
        }

        assertThat(foreseen).containsExactlyInAnyOrderElementsOf(refusing);
        assertThat(refusing.isEmpty()).isEqualTo(missing.isEmpty());
    }

    private static String name(SystemId system) {
        return " " + SHIPPED.system(system).orElseThrow().profile().family();
    }

    private static List<PartnerSystem> hearers(SystemId desk, NationalMessage message) {
        return RECIPIENTS.of(desk, message).stream()
                .flatMap(hearer -> SHIPPED.system(new SystemId(desk.province(), hearer.system())).stream())
                .filter(system -> system.profile().calls().containsKey(message.type()))
                .collect(Collectors.toList());
    }

    private static NationalMessage told(SystemId desk, NationalMessage message) {
        Dossier opened = Lifecycle.decide(null, desk.province(), message, RECEIVED)
                .fold(allowed -> allowed.dossier(), refused -> null);
        NationalMessage told = opened.complete(message.as(opened.status(), RECEIVED));
        return told.saidBy(new Officer(null, "Liên thông", null, null), "Tiếp nhận");
    }

    /** The simulated partner of that family has the last word. */
    private static boolean refuses(PartnerSystem system, NationalMessage message) throws IOException {
        Profile.Call call = system.profile().calls().get(message.type());
        Mapping mapping = system.mapping(call.mapping()).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(mapping.write(List.of(message), TRANSLATING.surroundings(system, Map.of("province", "x")), out))
                .isEmpty();
        byte[] document = mapping.shown(out.toByteArray()).getBytes(StandardCharsets.UTF_8);
        try {
            switch (system.profile().family()) {
                case "vbdlis" ->
                    LisChecks.ACCEPT.check(Json.read(new String(document, StandardCharsets.UTF_8)), RECEIVED);
                case "dvcqg" ->
                    Need.full(Json.read(new String(document, StandardCharsets.UTF_8)), "data")
                            .forEach(PortalChecks::dossier);
                default -> heard(system, call.path(), document);
            }
            return false;
        } catch (Unreadable refused) {
            return true;
        }
    }

    private static void heard(PartnerSystem system, String path, byte[] document) {
        Dialect dialect = Dialects.of(system.profile().family()).dialect();
        Ear ear = new Ear(dialect.hears().get(path));
        List<JsonNode> parts = new ArrayList<>(ear.parts(DocumentTree.read(document, dialect.reads())));
        assertThat(parts).isNotEmpty();
        parts.forEach(ear::check);
    }
}

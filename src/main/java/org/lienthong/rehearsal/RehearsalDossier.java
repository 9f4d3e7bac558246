package org.lienthong.rehearsal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.AliasKind;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.mapping.NationalJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One invented dossier for real partners: every name that it has says that it is a rehearsal, and so do its words and
 * its applicant. Each rehearsal has another one.
 */
final class RehearsalDossier {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyMMdd-HHmmss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String WORDS = "HỒ SƠ DIỄN TẬP, XIN KHÔNG XỬ LÝ";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ProvinceCode province;
    private final Instant at;
    private final String name;

    RehearsalDossier(ProvinceCode province, Instant at) {
        this.province = province;
        this.at = at;
        this.name = province + ".DIENTAP-" + NAME.format(at);
    }

    String name() {
        return name;
    }

    /** What no live dossier has: they count from one. */
    long run() {
        return -at.toEpochMilli();
    }

    /** The sample as a message about this dossier. */
    NationalMessage marked(NationalMessage sample) {
        ObjectNode message = (ObjectNode) JSON.readTree(NationalJson.write(sample));
        message.put("province", province.value());
        for (String code : List.of("code", "receiptNumber", "oneStopCode", "nationalCode")) {
            message.put(code, name);
        }
        message.put("occurredAt", at.toString());
        message.put("text", WORDS);
        put(message.path("receipt"), "number", name);
        put(message.path("submission"), "subject", WORDS);
        put(message.path("submission").path("applicant"), "name", WORDS);
        for (String section : List.of("submission", "supplement")) {
            message.path(section).path("documents").forEach(paper -> ((ObjectNode) paper).remove("content"));
        }
        return NationalJson.read(message.toString(), NationalMessage.class);
    }

    private static void put(JsonNode object, String field, String value) {
        if (object instanceof ObjectNode there) {
            there.put(field, value);
        }
    }

    /** As the hub would know it after this message. */
    Dossier after(NationalMessage message) {
        return new Dossier(
                province,
                new DossierCode(name),
                aliases(),
                message.status() == null ? DossierStatus.REGISTERED : message.status(),
                Holder.ONE_STOP_SHOP,
                message.submission(),
                message.receipt(),
                message.supplement(),
                0,
                false,
                message.slip(),
                message.notices(),
                message.payment() == null ? List.of() : List.of(message.payment()),
                message.result(),
                message.handover(),
                null,
                at);
    }

    /** Only its names, to ask about. */
    Dossier asked() {
        return new Dossier(
                province,
                new DossierCode(name),
                aliases(),
                DossierStatus.REGISTERED,
                Holder.ONE_STOP_SHOP,
                null,
                new Receipt(new org.lienthong.dossier.ReceiptNumber(name), at, null, null),
                null,
                0,
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                at);
    }

    private List<Alias> aliases() {
        return List.of(
                new Alias(AliasKind.ONE_STOP_CODE, new DossierCode(name)),
                new Alias(AliasKind.NATIONAL_CODE, new DossierCode(name)));
    }
}

package org.lienthong.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The words of the family opencps for what the counter decides: one document, the status says what it means. */
final class OpencpsVoice implements Voice {

    static final String SYNC = "MSyncDocument";

    private static final Map<Verb, String> WORDS = Map.of(
            Verb.DOSSIER_ACCEPTED, "new",
            Verb.DOSSIER_REFUSED, "denied",
            Verb.DOSSIER_PROGRESSED, "processing",
            Verb.SUPPLEMENT_REQUESTED, "waiting",
            Verb.DOSSIER_WITHDRAWN, "cancelled",
            Verb.DOSSIER_STOPPED, "unresolved",
            Verb.RESULT_DELIVERED, "done");

    @Override
    public boolean canSay(Verb verb) {
        return WORDS.containsKey(verb);
    }

    @Override
    public boolean canHear(Verb verb) {
        return true;
    }

    @Override
    public void say(Verb verb, List<String> dossiers, ObjectNode values, Turn turn) {
        String status = WORDS.get(verb);
        if (status == null) {
            throw new IllegalArgumentException("opencps has no words for " + verb.code());
        }
        String code = dossiers.get(0);
        turn.note(code, Office.STATUS, status);
        XmlText xml = new XmlText()
                .open(SYNC)
                .field("DocTypeCode", Json.text(values, "procedure"))
                .optional("DocTypeName", Json.text(values, "procedureName"))
                .field("DocCode", code)
                .optional("DocumentId", Json.text(values, "document"))
                .optional("ReceiptNumber", Json.text(values, "receipt"))
                .optional("CitizenName", Json.text(values, "applicant"));
        String now = Times.ONE_STOP_SHOP.write(turn.now());
        switch (verb) {
            case DOSSIER_ACCEPTED ->
                xml.field("DateReceived", now)
                        .field("DateAppointed", Times.ONE_STOP_SHOP.write(Instant.parse(Json.text(values, "promised"))))
                        .field("ApproverName", Json.text(values, "officer"))
                        .field("ApproverPosition", Json.text(values, "position"));
            case SUPPLEMENT_REQUESTED ->
                xml.field("Note", Json.text(values, "note"))
                        .field(
                                "RequireSupplementaryDate",
                                Times.ONE_STOP_SHOP.write(Instant.parse(Json.text(values, "until"))));
            case RESULT_DELIVERED -> xml.field("FinishedDate", now);
            default -> xml.field("Note", Json.text(values, "note"));
        }
        xml.field("Status", status).field("DateChanged", now).close(SYNC);
        turn.call(Partner.HUB, SYNC, List.of(code), status, "application/xml", xml.toString());
    }
}

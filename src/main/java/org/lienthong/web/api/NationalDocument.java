package org.lienthong.web.api;

import java.util.Map;
import java.util.Set;
import org.lienthong.dossier.Dossier;
import org.lienthong.mapping.NationalJson;
import org.lienthong.registry.MaskedName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The national document of a dossier as JSON, whole or without personal data. What is personal is said by the name of
 * the field; a test reads the model and refuses a text that nobody has sorted.
 */
final class NationalDocument {

    /** Names of persons become family name and initials. */
    static final Set<String> NAMES = Set.of("payerName", "receivedBy");

    /** What points at a person, or free words that may, is left out. */
    static final Set<String> HIDDEN = Set.of(
            "idNumber",
            "taxCode",
            "payerTaxCode",
            "birthDate",
            "phone",
            "email",
            "address",
            "text",
            "note",
            "subject",
            "issuedBy",
            "link",
            "fileName");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NationalDocument() {}

    static ObjectNode of(Dossier dossier, boolean masked) {
        ObjectNode whole = (ObjectNode) JSON.readTree(NationalJson.write(dossier));
        if (masked) {
            mask(whole);
            submission(dossier, whole);
            if (whole.get("handover") instanceof ObjectNode handover) {
                handover.remove("to");
            }
        }
        return whole;
    }

    private static void submission(Dossier dossier, ObjectNode whole) {
        if (dossier.submission() != null && whole.get("submission") instanceof ObjectNode submission) {
            if (submission.get("applicant") instanceof ObjectNode applicant) {
                applicant.put("name", MaskedName.of(dossier.submission().applicant()));
            }
            if (submission.get("parties") instanceof ArrayNode parties) {
                for (int i = 0; i < parties.size(); i++) {
                    ((ObjectNode) parties.get(i))
                            .put(
                                    "name",
                                    MaskedName.of(dossier.submission().parties().get(i)));
                }
            }
        }
    }

    private static void mask(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.forEach(NationalDocument::mask);
        } else if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member :
                    Map.copyOf(members(object)).entrySet()) {
                if (HIDDEN.contains(member.getKey())) {
                    object.remove(member.getKey());
                } else if (NAMES.contains(member.getKey()) && member.getValue().isString()) {
                    object.put(
                            member.getKey(), MaskedName.person(member.getValue().stringValue()));
                } else {
                    mask(member.getValue());
                }
            }
        }
    }

    private static Map<String, JsonNode> members(ObjectNode object) {
        Map<String, JsonNode> members = new java.util.LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}

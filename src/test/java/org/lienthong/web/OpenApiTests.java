package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTests extends WebAcceptance {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointParameterAnswerAndFieldIsDescribed() {
        JsonNode document = token().get("/v3/api-docs").json();
        List<String> silent = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    String where = verb.getKey() + " " + path.getKey();
                    JsonNode operation = verb.getValue();
                    described(where, operation, silent);
                    if (operation.has("parameters")) {
                        operation
                                .get("parameters")
                                .forEach(parameter -> described(
                                        where + " " + parameter.get("name").stringValue(), parameter, silent));
                    }
                    operation
                            .get("responses")
                            .properties()
                            .forEach(response ->
                                    described(where + " " + response.getKey(), response.getValue(), silent));
                }));
        for (Map.Entry<String, JsonNode> schema :
                document.get("components").get("schemas").properties()) {
            if (schema.getValue().has("properties")) {
                schema.getValue()
                        .get("properties")
                        .properties()
                        .forEach(field -> described(schema.getKey() + "." + field.getKey(), field.getValue(), silent));
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyAddressBelowApiStandsInTheDocument() {
        JsonNode paths = token().get("/v3/api-docs").json().get("paths");
        TreeSet<String> served = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(served::add));

        assertThat(served).isNotEmpty();
        TreeSet<String> told = new TreeSet<>();
        paths.properties().forEach(path -> told.add(path.getKey()));
        assertThat(told).isEqualTo(served);
    }

    @Test
    void anItemOfAListIsDocumentedWithTheFieldsThatItReallyHas() {
        Scenes.transferWithTax(rows);
        JsonNode schemas = token().get("/v3/api-docs").json().get("components").get("schemas");
        Map<String, String> examples = Map.of(
                "DossierItem", "/api/v1/receipts",
                "TransactionItem", "/api/v1/transactions",
                "TimelineItem", "/api/v1/dossiers/" + Scenes.CODE + "/timeline",
                "DeliveryItem", "/api/v1/dossiers/" + Scenes.CODE + "/deliveries",
                "SystemItem", "/api/v1/provinces/H56/systems",
                "ProvinceItem", "/api/v1/provinces",
                "QuarantineItem", "/api/v1/quarantine");
        examples.forEach((schema, path) -> assertThat(
                        names(token().get(path).json().get("items").get(0)))
                .as(schema)
                .isEqualTo(names(schemas.get(schema).get("properties"))));
        assertThat(names(token().get("/api/v1/dossiers/" + Scenes.CODE).json()))
                .isEqualTo(names(schemas.get("DossierDetails").get("properties")));
        assertThat(names(token().get("/api/v1/dossiers/" + Scenes.CODE + "/proof")
                        .json()))
                .isEqualTo(names(schemas.get("Proof").get("properties")));
        assertThat(names(stranger().get("/api/v1/track/" + Scenes.CODE).json()))
                .isEqualTo(names(schemas.get("TrackedDossier").get("properties")));
    }

    private static void described(String where, JsonNode node, List<String> silent) {
        boolean told = node.has("description")
                && !node.get("description").stringValue().isBlank()
                && !node.get("description").stringValue().equals("OK");
        if (!told && !(node.has("$ref") || node.has("summary"))) {
            silent.add(where);
        }
    }

    private static TreeSet<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.properties().forEach(member -> names.add(member.getKey()));
        return names;
    }
}

package org.lienthong.endurance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a running hub says about itself over its interface. */
final class HubView {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String token;

    HubView(int port, String token) {
        this.base = "http://localhost:" + port + "/api/v1/";
        this.token = token;
    }

    /** The hub whose data lie there. */
    static HubView of(int port, Path data) {
        try {
            JsonNode credentials = JSON.readTree(Files.readString(data.resolve("credentials.json")));
            return new HubView(port, credentials.path("apiToken").asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One step of a timeline. */
    record Event(long seq, String from, String verb, String status) {}

    /** One thing told to a partner, or still to be told. */
    record Told(long seq, String to, String verb, String state, int attempts, boolean confirmed) {}

    List<Event> timeline(String code) {
        return items("dossiers/" + encoded(code) + "/timeline").stream()
                .map(item -> new Event(
                        item.path("seq").asLong(), text(item, "from"), text(item, "message"), text(item, "status")))
                .toList();
    }

    List<Told> deliveries(String code) {
        return items("dossiers/" + encoded(code) + "/deliveries").stream()
                .map(item -> new Told(
                        item.path("seq").asLong(),
                        text(item, "destination"),
                        text(item, "message"),
                        text(item, "state"),
                        item.path("attempts").asInt(),
                        item.hasNonNull("confirmedAt")))
                .toList();
    }

    JsonNode dossier(String code) {
        return get("dossiers/" + encoded(code));
    }

    /** Code and status of every dossier of a list, over all its parts. */
    Map<String, String> list(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        String cursor = "";
        do {
            JsonNode part = get(name + "?limit=200" + cursor);
            part.path("items").forEach(item -> all.put(text(item, "code"), text(item, "status")));
            cursor = part.hasNonNull("next") ? "&cursor=" + encoded(text(part, "next")) : "";
        } while (!cursor.isEmpty());
        return all;
    }

    /** Everything in quarantine that waits for a person: its number and why, in short. */
    Map<Long, String> quarantine() {
        Map<Long, String> open = new LinkedHashMap<>();
        items("quarantine?limit=200&state=OPEN")
                .forEach(item -> open.put(
                        item.path("id").asLong(),
                        "%s %s %s %s"
                                .formatted(
                                        text(item, "kind"),
                                        text(item, "system"),
                                        text(item, "dossier"),
                                        item.path("findings"))));
        return open;
    }

    /** How many deliveries are not finished, over all systems of the province. */
    long unfinished() {
        return unfinished("H56");
    }

    long unfinished(String province) {
        return items("provinces/" + province + "/systems").stream()
                .mapToLong(item -> item.path("waiting").asLong())
                .sum();
    }

    private List<JsonNode> items(String path) {
        return get(path).path("items").valueStream().toList();
    }

    private JsonNode get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 404) {
                return JSON.createObjectNode(); // what the hub has never heard of has no items; the reckoning tells it
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

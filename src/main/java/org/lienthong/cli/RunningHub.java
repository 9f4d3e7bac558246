package org.lienthong.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.lienthong.web.Credentials;
import org.lienthong.web.Role;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The options of every command that speaks to a hub that runs, and the way to it. */
final class RunningHub {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where the hub is. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private URI url;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "The hub's data folder; its credentials.json says who may do this. Default: ./data",
                "LIENTHONG_USERNAME and LIENTHONG_PASSWORD win over it."
            })
    private @Nullable Path data;

    /** What the hub said. */
    record Said(int status, JsonNode body) {

        boolean good() {
            return status / 100 == 2;
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Said get(String path) throws IOException {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    Said post(String path, String json) throws IOException {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private URI address(String path) {
        return URI.create(url.toString().replaceFirst("/+$", "") + path);
    }

    private Said send(HttpRequest.Builder request) throws IOException {
        request.header("Authorization", login()).header("Accept-Language", "en").timeout(PATIENCE);
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            return said(answer);
        } catch (ConnectException nobody) {
            throw new IOException("no hub answers at " + url + "; start it, or name another with --url");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted; look with `./lienthong versions` at what came of it");
        }
    }

    private Said said(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            throw new IOException("the hub at " + url + " does not let this user do that (HTTP " + answer.statusCode()
                    + "); name its data folder with --data");
        }
        try {
            return new Said(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (JacksonException another) {
            throw new IOException(
                    "what answers at " + url + " is no hub (HTTP " + answer.statusCode() + "); correct --url");
        }
    }

    private String login() throws IOException {
        String name = Setting.of("lienthong.username").orElse(null);
        String password = Setting.of("lienthong.password").orElse(null);
        if (name == null || password == null) {
            Credentials.User operator = operator();
            name = operator.username();
            password = operator.password();
        }
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Its data folder, as far as it is on this machine. */
    Path folder() {
        return data == null ? Path.of(Setting.of("lienthong.data").orElse("data")) : data;
    }

    private Credentials.User operator() throws IOException {
        Path file = folder().resolve("credentials.json");
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + file + "; name the hub's data folder with --data, or set"
                    + " LIENTHONG_USERNAME and LIENTHONG_PASSWORD");
        }
        return Credentials.open(file).users().stream()
                .filter(user -> user.roles().contains(Role.OPERATOR))
                .findFirst()
                .orElseThrow(() -> new IOException("nobody in " + file + " has the role OPERATOR"));
    }
}

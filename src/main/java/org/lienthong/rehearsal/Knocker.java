package org.lienthong.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Door;

/** Calls one door of the hub as its partner would. */
final class Knocker {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;
    private final URI hub;
    private final PartnerSystem system;
    private final Door door;

    Knocker(HttpClient client, URI hub, PartnerSystem system, Door door) {
        this.client = client;
        this.hub = hub;
        this.system = system;
        this.door = door;
    }

    /** What the hub says to these bytes, shown with this secret where the secret is not in the bytes themselves. */
    HubAnswer knock(byte[] body, String secret) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(secret))
                .timeout(PATIENCE)
                .header("Content-Type", system.profile().answer().contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        String place = String.valueOf(door.secret().name());
        switch (door.secret().kind()) {
            case HEADER -> request.header(place, secret);
            case BASIC -> request.header("Authorization", "Basic " + basic(secret));
            case PATH, QUERY, BODY -> {}
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return HubAnswer.read(
                    system.profile().answer(),
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            return HubAnswer.none();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HubAnswer.none();
        }
    }

    private URI address(String secret) {
        String shown = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String query =
                switch (door.secret().kind()) {
                    case QUERY -> "?" + door.secret().name() + "=" + shown;
                    case PATH, HEADER, BASIC, BODY -> "";
                };
        return URI.create(hub + "/exchange/" + system.id().province().value() + "/"
                + system.id().name() + "/" + door.path().replace("{secret}", shown) + query);
    }

    private String basic(String secret) {
        String pair = system.settings().get("username") + ":" + secret;
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}

package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienthong.sandbox.Pace;
import org.lienthong.sandbox.Sandbox;
import org.lienthong.sandbox.SandboxSettings;
import org.lienthong.web.Credentials;
import org.springframework.boot.SpringApplication;

/** One province with simulated partners and sample dossiers; the same data directory goes on where it stopped. */
final class Demo {

    private static final String PROVINCE = "H56";

    /** Nobody listens there; calls wait until the hub is ready. */
    private static final URI NOWHERE_YET = URI.create("http://localhost:9");

    private Demo() {}

    static void run(Serving.Place place, PrintWriter out) throws IOException {
        Map<String, String> secrets = DemoSecrets.in(place.data());
        Sandbox sandbox = Sandbox.start(
                new SandboxSettings(place.data().resolve("sandbox"), NOWHERE_YET, PROVINCE, secrets, Pace.demo()));
        // After the hub, so that it can finish what it has begun to tell.
        SpringApplication.getShutdownHandlers().add(sandbox::close);
        try {
            int port = Serving.start(place, properties(sandbox, secrets), out);
            sandbox.pointAt(URI.create("http://localhost:" + port));
            tell(place, sandbox, port, out);
            sandbox.submitAll(1);
        } catch (RuntimeException failed) {
            sandbox.close();
            throw failed;
        }
    }

    private static Map<String, Object> properties(Sandbox sandbox, Map<String, String> secrets) {
        Map<String, Object> properties = new LinkedHashMap<>();
        sandbox.addresses()
                .forEach((system, address) ->
                        properties.put("lienthong.channels.addresses." + PROVINCE + "." + system, address.toString()));
        secrets.forEach(
                (name, secret) -> properties.put("lienthong.channels.secrets." + PROVINCE + "." + name, secret));
        properties.put("lienthong.exchange.reconcile-after", "5s");
        properties.put("lienthong.exchange.confirm-within", "60s");
        properties.put("lienthong.exchange.circuit-first", "2s");
        properties.put("lienthong.exchange.retry-longest", "10s");
        return properties;
    }

    private static void tell(Serving.Place place, Sandbox sandbox, int port, PrintWriter out) {
        Path file = place.data().resolve("credentials.json");
        Credentials credentials = Credentials.open(file);
        out.println();
        out.println("  Pages         http://localhost:" + port + "/");
        credentials.users().forEach(user -> out.printf("                %-11s %s%n", user.username(), user.password()));
        out.println("  Tracking      http://localhost:" + port + "/track");
        out.println("  Interface     http://localhost:" + port + "/v3/api-docs");
        out.println("                Authorization: Bearer " + credentials.apiToken());
        out.println("  Credentials   " + file);
        sandbox.addresses().forEach((system, address) -> out.printf("  %-13s %s (simulated)%n", system, address));
        out.println();
        out.println("Sample dossiers are on their way; Ctrl+C stops everything.");
    }
}

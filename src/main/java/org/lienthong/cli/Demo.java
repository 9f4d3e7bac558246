package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.sandbox.Pace;
import org.lienthong.sandbox.Sandbox;
import org.lienthong.sandbox.SandboxProvince;
import org.lienthong.sandbox.SandboxSettings;
import org.lienthong.web.Credentials;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Provinces with simulated partners and sample dossiers; the same data directory goes on where it stopped. */
final class Demo {

    /** Nobody listens there; calls wait until the hub is ready. */
    private static final URI NOWHERE_YET = URI.create("http://localhost:9");

    /** Between two sample dossiers of the other provinces, so that 34 of them do not choke two cores. */
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** The folder below the data in which a demo keeps the configs that it serves. */
    static final String CONFIG = "config";

    private Demo() {}

    /**
     * @param wanted codes of provinces, or {@code all}
     * @param dossiers sample dossiers of each province; below 0: every story in the first province, one in each other
     * @param history how many people came in the year before; 0 for no history, and no province is slow, silent or down
     */
    static void run(Serving.Place place, List<String> wanted, int dossiers, int history, PrintWriter out)
            throws IOException {
        DemoProvinces chosen = DemoProvinces.choose(place.config(), wanted);
        List<SandboxProvince> provinces = chosen.provinces(DemoSecrets.in(place.data(), chosen.secrets()));
        Sandbox sandbox = partners(place.data(), provinces, Pace.demo());
        // After the hub, so that it can finish what it has begun to tell.
        SpringApplication.getShutdownHandlers().add(sandbox::close);
        try {
            DemoYear year = new DemoYear(chosen.codes(), history);
            Serving.Place there = where(place, chosen, year);
            ConfigurableApplicationContext hub =
                    Serving.start(there, properties(sandbox, provinces), its -> year.go(its, sandbox, out), out);
            int port = Serving.port(hub);
            sandbox.pointAt(URI.create("http://localhost:" + port));
            tell(there, sandbox, provinces, port, out);
            chosen.unplayed().forEach(system -> out.println("  Not simulated  " + system));
            year.measure(hub);
            sandbox.submitPaced(dossiers, BETWEEN, year.quiet());
        } catch (RuntimeException failed) {
            sandbox.close();
            throw failed;
        }
    }

    /** Their simulated partners, which nobody answers yet. */
    static Sandbox partners(Path data, List<SandboxProvince> provinces, Pace pace) {
        return Sandbox.start(new SandboxSettings(data.resolve("sandbox"), NOWHERE_YET, provinces, pace, 0));
    }

    /** The same place with the files of these provinces only, as far on their way into service as they are in the year. */
    static Serving.Place where(Serving.Place place, DemoProvinces chosen, DemoYear year) throws IOException {
        Path copy = place.data().resolve(CONFIG);
        return new Serving.Place(
                place.port(), place.data(), year.invented() ? year.onTheirWay(chosen.copy(copy)) : chosen.config(copy));
    }

    /** What the hub is told so that it finds these partners, and does not keep people waiting who watch. */
    static Map<String, Object> properties(Sandbox sandbox, List<SandboxProvince> provinces) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (SandboxProvince province : provinces) {
            String code = province.code();
            sandbox.addresses(code)
                    .forEach((system, address) ->
                            properties.put("lienthong.channels.addresses." + code + "." + system, address.toString()));
            province.secrets()
                    .forEach((name, secret) ->
                            properties.put("lienthong.channels.secrets." + code + "." + name, secret));
        }
        properties.put("lienthong.citizen.payment-address", sandbox.paymentAddress());
        properties.put("lienthong.exchange.reconcile-after", "5s");
        properties.put("lienthong.exchange.confirm-within", "60s");
        properties.put("lienthong.exchange.circuit-first", "2s");
        properties.put("lienthong.exchange.retry-longest", "10s");
        return properties;
    }

    private static void tell(
            Serving.Place place, Sandbox sandbox, List<SandboxProvince> provinces, int port, PrintWriter out) {
        Path file = place.data().resolve("credentials.json");
        Credentials credentials = Credentials.open(file);
        out.println();
        out.println("  Citizens      http://localhost:" + port + "/");
        credentials.users().forEach(user -> home(user, port, out));
        out.println("  Interface     http://localhost:" + port + "/v3/api-docs");
        out.println("                Authorization: Bearer " + credentials.apiToken());
        out.println("  Credentials   " + file);
        out.println("  Configs       " + place.config());
        partners(sandbox, provinces, out);
        out.println();
        out.println("Sample dossiers are on their way; Ctrl+C stops everything.");
    }

    private static void home(Credentials.User user, int port, PrintWriter out) {
        String home =
                switch (user.roles().get(0)) {
                    case OPERATOR -> "/operations";
                    case OFFICIAL -> "/desk";
                    case DEPARTMENT -> "/country";
                };
        out.printf("  %-13s http://localhost:%d%-12s %s%n", user.username(), port, home, user.password());
    }

    /** One line a partner for one province; of several the first of each kind in full, and which others are like it. */
    private static void partners(Sandbox sandbox, List<SandboxProvince> provinces, PrintWriter out) {
        if (provinces.size() == 1) {
            sandbox.addresses().forEach((system, address) -> out.printf("  %-13s %s (simulated)%n", system, address));
            return;
        }
        Map<Set<String>, List<String>> alike = new LinkedHashMap<>();
        for (SandboxProvince province : provinces) {
            Set<String> systems = sandbox.addresses(province.code()).keySet();
            if (!systems.isEmpty()) {
                alike.computeIfAbsent(systems, none -> new ArrayList<>()).add(province.code());
            }
        }
        alike.forEach((systems, codes) -> {
            String first = codes.get(0);
            URI base = sandbox.addresses(first).values().iterator().next().resolve(".");
            out.printf("  %-13s %s{%s}%n", first, base, String.join(",", systems));
            if (codes.size() > 1) {
                out.printf("  %-13s %s%n", "likewise", String.join(" ", codes.subList(1, codes.size())));
            }
        });
    }
}

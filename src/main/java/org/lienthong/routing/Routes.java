package org.lienthong.routing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.lienthong.channels.ChannelsSettings;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.TableOfRecipients;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Province;
import org.lienthong.province.Provinces;
import org.lienthong.province.Ways;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the route templates and stamps them: intake, delivery and call for each system, two of them for the hub itself;
 * while the hub runs too. A route is touched only when its own values change, and goes when whoever is on it is through.
 */
final class Routes implements Ways {

    private static final Logger log = LoggerFactory.getLogger(Routes.class);
    private static final String CALL = "call";

    private final CamelContext camel;
    private final ChannelsSettings settings;
    private final FileRoutes files;
    private final Lines lines;
    private final RetiredRoutes retired;

    /** What stands now, by the id of the route. */
    private final Map<String, Stamp> standing = new LinkedHashMap<>();

    private boolean loaded;
    private int generation = 1;

    Routes(CamelContext camel, ChannelsSettings settings, Lines lines, FileRoutes files) {
        this.camel = camel;
        this.settings = settings;
        this.files = files;
        this.lines = lines;
        this.retired = new RetiredRoutes(camel);
    }

    /** Reads every template below this folder; before it nothing can be stamped. */
    synchronized void load(Path folder) throws Exception {
        for (Path file : files(folder)) {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromBytes(file.getFileName().toString(), Files.readAllBytes(file)));
        }
        loaded = true;
    }

    @Override
    public synchronized void open(Provinces next) {
        if (loaded) {
            wanted(next)
                    .filter(stamp -> !standing.containsValue(stamp))
                    .toList()
                    .forEach(this::stampOrTell);
        }
    }

    @Override
    public synchronized void close(Provinces now) {
        List<Stamp> wanted = wanted(now).toList();
        List<String> gone = standing.entrySet().stream()
                .filter(entry -> !wanted.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        gone.forEach(standing::remove);
        gone.forEach(files::leave);
        retired.retire(gone);
    }

    private Stream<Stamp> wanted(Provinces provinces) {
        return provinces.all().stream().flatMap(this::wanted);
    }

    private Stream<Stamp> wanted(Province province) {
        return Stream.concat(
                province.systems().stream().flatMap(this::wanted),
                Stream.of(
                        Stamp.of("intake", new SystemId(province.code(), TranslatingMessages.API), Map.of()),
                        Stamp.of("delivery", new SystemId(province.code(), TableOfRecipients.FILES), Map.of())));
    }

    private Stream<Stamp> wanted(PartnerSystem system) {
        URI address = settings.address(system.id()).orElse(system.address());
        Map<String, String> call = Map.of(
                "address",
                address.toString(),
                "timeout",
                String.valueOf(settings.callTimeout().toMillis()));
        Stream<Stamp> ways =
                Stream.of(Stamp.of("intake", system.id(), Map.of()), Stamp.of("delivery", system.id(), Map.of()));
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        return Stream.concat(
                http ? Stream.concat(ways, Stream.of(Stamp.of(CALL, system.id(), call))) : ways, files.wanted(system));
    }

    /** While the hub runs, one way that cannot be made stops no other; it is tried again with the next activation. */
    private void stampOrTell(Stamp stamp) {
        try {
            stamp(stamp);
        } catch (RuntimeException impossible) {
            if (!camel.getStatus().isStarted()) {
                throw impossible;
            }
            log.error("the route {} cannot be made; its system is not served there", stamp.name(), impossible);
        }
    }

    private void stamp(Stamp stamp) {
        if (stamp.more().isEmpty() && retired.revive(stamp.name())) {
            standing.put(stamp.name(), stamp);
            return;
        }
        boolean another = standing.containsKey(stamp.name()) || retired.holds(stamp.name());
        String suffix = another ? "." + ++generation : "";
        String id = stamp.name() + suffix;
        TemplatedRouteBuilder route =
                TemplatedRouteBuilder.builder(camel, stamp.template()).routeId(id);
        if (stamp.door().isEmpty()) {
            route.parameter("province", stamp.system().province().value());
            route.parameter("system", stamp.system().name() + (stamp.hasLine() ? suffix : ""));
        }
        files.values(stamp, id).forEach(route::parameter);
        route.add();
        standing.put(id, stamp);
        if (stamp.hasLine()) {
            lines.lead(stamp.template(), stamp.system(), suffix);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        }
    }
}

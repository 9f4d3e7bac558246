package org.lienthong.routing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Loads the route templates and stamps them: intake, delivery and call for each system, two of them for the hub itself. */
final class Routes {

    private final CamelContext camel;
    private final Provinces provinces;
    private final ChannelsSettings settings;
    private final FileRoutes files;

    Routes(CamelContext camel, Provinces provinces, ChannelsSettings settings, FileRoutes files) {
        this.camel = camel;
        this.provinces = provinces;
        this.settings = settings;
        this.files = files;
    }

    void load(Path folder) throws Exception {
        for (Path file : files(folder)) {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromBytes(file.getFileName().toString(), Files.readAllBytes(file)));
        }
    }

    void stamp() {
        for (Province province : provinces.all()) {
            province.systems().forEach(this::stamp);
            stamp("intake", new SystemId(province.code(), TranslatingMessages.API), Map.of());
            stamp("delivery", new SystemId(province.code(), TableOfRecipients.FILES), Map.of());
        }
    }

    private void stamp(PartnerSystem system) {
        stamp("intake", system.id(), Map.of());
        stamp("delivery", system.id(), Map.of());
        files.stamp(system);
        URI address = settings.address(system.id()).orElse(system.address());
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            return;
        }
        stamp(
                "call",
                system.id(),
                Map.of(
                        "address",
                        address.toString(),
                        "timeout",
                        String.valueOf(settings.callTimeout().toMillis())));
    }

    private void stamp(String template, SystemId system, Map<String, String> more) {
        TemplatedRouteBuilder route = TemplatedRouteBuilder.builder(camel, template)
                .routeId(template + "-" + system.province() + "-" + system.name())
                .parameter("province", system.province().value())
                .parameter("system", system.name());
        more.forEach(route::parameter);
        route.add();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        }
    }
}

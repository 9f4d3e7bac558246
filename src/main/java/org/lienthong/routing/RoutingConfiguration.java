package org.lienthong.routing;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.lienthong.channels.ChannelsSettings;
import org.lienthong.channels.Folders;
import org.lienthong.province.FaultyFiles;
import org.lienthong.province.FilesSettings;
import org.lienthong.province.Provinces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads and stamps the routes before Camel starts. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    CamelContextConfiguration routes(
            Provinces provinces, ChannelsSettings settings, FilesSettings files, Folders folders, DoorWatch watch) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                FaultyFiles.refuse(RouteFiles.check(files.config()));
                try {
                    oneRequestIsOneAttempt(camel);
                    Path folder = files.config().resolve("routes");
                    Routes routes = new Routes(
                            camel,
                            provinces,
                            settings,
                            new FileRoutes(camel, folders, watch, new FileRoutes.Installation(settings, files)));
                    routes.load(folder);
                    routes.stamp();
                } catch (Exception faulty) {
                    throw new IllegalStateException(
                            "the routes cannot be loaded; `./lienthong check` says why", faulty);
                }
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                // everything is stamped before the start
            }
        };
    }

    /** Retrying is the business of the deliveries table alone; a second request would be an attempt that nobody counts. */
    private static void oneRequestIsOneAttempt(CamelContext camel) {
        List.of("http", "https").forEach(scheme -> camel.getComponent(scheme, HttpComponent.class)
                .setHttpClientConfigurer(client -> client.disableAutomaticRetries()));
    }
}

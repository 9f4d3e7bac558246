package org.lienthong.routing;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.lienthong.channels.ChannelsSettings;
import org.lienthong.channels.Folders;
import org.lienthong.province.FaultyFiles;
import org.lienthong.province.FilesSettings;
import org.lienthong.province.InForce;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads and stamps the routes before Camel starts. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    Lines lines() {
        return new Lines();
    }

    @Bean
    FileRoutes fileRoutes(
            CamelContext camel, Folders folders, DoorWatch watch, ChannelsSettings settings, FilesSettings files) {
        return new FileRoutes(camel, folders, watch, new FileRoutes.Installation(settings, files));
    }

    @Bean
    Routes routes(CamelContext camel, ChannelsSettings settings, Lines lines, FileRoutes files) {
        return new Routes(camel, settings, lines, files);
    }

    @Bean
    CamelContextConfiguration routesBeforeTheStart(
            ObjectProvider<Routes> routes, InForce inForce, FilesSettings files) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                FaultyFiles.refuse(RouteFiles.check(files.config()));
                try {
                    oneRequestIsOneAttempt(camel);
                    routes.getObject().load(files.config().resolve("routes"));
                    routes.getObject().open(inForce.now());
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

package org.lienthong.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.Hub;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the hub; the one place of the command line that knows the application. */
final class Serving {

    /**
     * Where a hub listens, keeps its memory and finds its files.
     *
     * @param port null: what the environment or Spring's properties say, else 8080
     */
    record Place(@Nullable Integer port, Path data, Path config) {}

    private Serving() {}

    /**
     * Returns when the hub is ready; its own threads keep the process alive. Unless somebody configured otherwise it
     * serves what was in force, so that a restart never brings a half-finished edit into force.
     */
    static void serve(Place place, PrintWriter out) {
        start(place, Map.of("lienthong.activate-at-start", "false"), hub -> {}, out);
    }

    /**
     * Starts with these properties under everything else that is configured; the hub is ready when this returns.
     *
     * @param before done when the hub could work and does not yet
     */
    static ConfigurableApplicationContext start(
            Place place, Map<String, Object> more, Consumer<ConfigurableApplicationContext> before, PrintWriter out) {
        List<String> options = new ArrayList<>();
        if (place.port() != null) {
            options.add("--server.port=" + place.port());
        }
        options.add("--lienthong.data=" + place.data());
        options.add("--lienthong.config=" + place.config());
        ConfigurableApplicationContext hub = new SpringApplicationBuilder(Hub.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(more)
                .listeners((ApplicationListener<ApplicationStartedEvent>)
                        started -> before.accept(started.getApplicationContext()))
                .run(options.toArray(String[]::new));
        out.println("Ready: http://localhost:" + port(hub));
        return hub;
    }

    /** Where this hub listens. */
    static int port(ConfigurableApplicationContext hub) {
        return Integer.parseInt(hub.getEnvironment().getRequiredProperty("local.server.port"));
    }
}

package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.sandbox.Pace;
import org.lienthong.sandbox.Sandbox;
import org.lienthong.sandbox.SandboxProvince;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo inside this process, with the provinces and at the pace that a test wants. Closing it stops hub and partners. */
public final class DemoInside implements AutoCloseable {

    private final ConfigurableApplicationContext hub;
    private final Sandbox sandbox;

    private DemoInside(ConfigurableApplicationContext hub, Sandbox sandbox) {
        this.hub = hub;
        this.sandbox = sandbox;
    }

    /**
     * Returns when the hub is ready; nobody has submitted anything yet.
     *
     * @param wanted codes of provinces
     * @param more settings of the hub besides those of the demo
     * @param history how many people came in the year before; 0 for no history
     */
    public static DemoInside start(Path data, List<String> wanted, Pace pace, Map<String, Object> more, int history)
            throws IOException {
        DemoProvinces chosen = DemoProvinces.choose(Path.of("").toAbsolutePath(), wanted);
        List<SandboxProvince> provinces = chosen.provinces(DemoSecrets.in(data, chosen.secrets()));
        Sandbox sandbox = Demo.partners(data, provinces, pace);
        try {
            Map<String, Object> properties = new LinkedHashMap<>(Demo.properties(sandbox, provinces));
            properties.putAll(more);
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            DemoYear year = new DemoYear(chosen.codes(), history);
            Serving.Place place =
                    Demo.where(new Serving.Place(0, data, Path.of("").toAbsolutePath()), chosen, year);
            DemoInside demo = new DemoInside(
                    Serving.start(place, properties, hub -> year.go(hub, sandbox, nowhere), nowhere), sandbox);
            sandbox.pointAt(demo.address());
            year.measure(demo.hub);
            return demo;
        } catch (RuntimeException failed) {
            sandbox.close();
            throw failed;
        }
    }

    /** What {@code lienthong demo} shows when nothing else is said, before anybody submits anything. */
    public static DemoInside country(Path data, Map<String, Object> more) throws IOException {
        return start(data, List.of(DemoProvinces.ALL), Pace.test(), more, DemoCommand.WHOLE_COUNTRY);
    }

    /** Where the pages are, without a slash at the end. */
    public URI address() {
        return URI.create("http://localhost:" + Serving.port(hub));
    }

    /** A bean of the hub. */
    public <T> T bean(Class<T> type) {
        return hub.getBean(type);
    }

    /** The bean of the hub that has this name. */
    public <T> T bean(String name, Class<T> type) {
        return hub.getBean(name, type);
    }

    /** The partners of its provinces. */
    public Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        hub.close();
        sandbox.close();
    }
}

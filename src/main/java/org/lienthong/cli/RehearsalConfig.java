package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.sandbox.Offices;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The files of a rehearsal: those of the config root, but without the systems that nobody can play, so that no real
 * address is called; papers may be fetched from the simulated partners, and these are called in whatever stage the
 * province is.
 */
final class RehearsalConfig {

    private static final Pattern EVERY = Pattern.compile("\\bevery: *\\d+(s|m)\\b");

    private RehearsalConfig() {}

    /** Changes a copy of the configs; it must not be the root itself. */
    static void adapt(Path copy) throws IOException {
        lookOften(copy);
        try (Stream<Path> files = Files.list(copy.resolve("province-configs"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Map<String, Object> config = read(file);
                config.remove("stage");
                if (config.get("systems") instanceof Map<?, ?> systems) {
                    systems.values().removeIf(RehearsalConfig::isReal);
                    systems.values().forEach(RehearsalConfig::playHere);
                }
                Files.writeString(file, yaml().dump(config));
            }
        }
    }

    /** Nobody watches, so nobody need wait for the next look at a door that the hub opens itself. */
    private static void lookOften(Path copy) throws IOException {
        if (Files.notExists(copy.resolve("mappings"))) {
            return;
        }
        try (Stream<Path> files = Files.walk(copy.resolve("mappings"))) {
            for (Path file : files.filter(one -> one.endsWith("profile.yaml")).toList()) {
                String text = Files.readString(file);
                Files.writeString(file, EVERY.matcher(text).replaceAll("every: 1s"));
            }
        }
    }

    /** Changes a copy of the configs so that nothing of any partner is polled, fetched or moved. */
    static void listenOnly(Path copy) throws IOException {
        try (Stream<Path> files = Files.list(copy.resolve("province-configs"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Map<String, Object> config = read(file);
                config.put("stage", "shadow");
                if (config.get("systems") instanceof Map<?, ?> systems) {
                    systems.values().forEach(system -> {
                        if (system instanceof Map<?, ?> own) {
                            own.remove("stage");
                        }
                    });
                }
                Files.writeString(file, yaml().dump(config));
            }
        }
    }

    /** Nobody plays it, so its address is a real one. */
    private static boolean isReal(Object system) {
        return !(system instanceof Map<?, ?> own) || !Offices.families().contains(String.valueOf(own.get("family")));
    }

    @SuppressWarnings("unchecked")
    private static void playHere(Object system) {
        if (system instanceof Map<?, ?> own) {
            own.remove("stage");
        }
        if (system instanceof Map<?, ?> map && map.get("fileHosts") instanceof List<?> hosts) {
            List<Object> all = new ArrayList<>(hosts);
            if (!all.contains("localhost")) {
                all.add("localhost");
            }
            ((Map<String, Object>) map).put("fileHosts", all);
        }
    }

    private static Map<String, Object> read(Path file) throws IOException {
        return yaml().load(Files.readString(file));
    }

    private static Yaml yaml() {
        DumperOptions form = new DumperOptions();
        LoaderOptions limits = new LoaderOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(form), form, limits, new DaysAreTexts());
    }

    /** Days are written as they stand, not as moments. */
    private static final class DaysAreTexts extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}

package org.lienthong.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The fixtures of this checkout, and data files as another reader of YAML sees them. */
final class ShippedFixtures {

    static final Path ROOT = Path.of(Fixture.FOLDER);

    private ShippedFixtures() {}

    static List<Fixture> all() {
        return Fixture.below(Path.of(""));
    }

    static Map<String, Object> yaml(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

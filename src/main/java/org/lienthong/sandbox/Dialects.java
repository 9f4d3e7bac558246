package org.lienthong.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The dialects that ship with the sandbox; {@code sandbox/dialects/families.txt} lists them. */
final class Dialects {

    private static final String FOLDER = "/sandbox/dialects/";
    private static final Map<String, Spoken> KNOWN = new ConcurrentHashMap<>();
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Dialects() {}

    /** A dialect and its templates, compiled once for all partners of the family. */
    record Spoken(Dialect dialect, Templates templates) {

        /** Statements that make the tables of a family whose line is a database. */
        String tables() {
            return resource(dialect.family() + "/tables.sql");
        }
    }

    static Set<String> families() {
        return new TreeSet<>(List.of(resource("families.txt").strip().split("\\s+")));
    }

    /** The dialect of this family; a family without one is a mistake of the caller. */
    static Spoken of(String family) {
        if (!families().contains(family)) {
            throw new IllegalArgumentException(
                    "the sandbox knows no family " + family + "; it knows " + Offices.families());
        }
        return KNOWN.computeIfAbsent(family, Dialects::read);
    }

    private static Spoken read(String family) {
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(resource(family + ".yaml"));
        Dialect dialect = STRICT.convertValue(yaml, Dialect.class);
        Templates templates = new Templates(dialect.where(), file -> resource(family + "/" + file));
        dialect.says().forEach((verb, saying) -> {
            Verb.ofCode(verb);
            templates.file(saying.body());
        });
        return new Spoken(dialect, templates);
    }

    private static String resource(String name) {
        try (InputStream in = Dialects.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalArgumentException("the sandbox has no " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

class MappingPropertiesTests {

    private static final String SEED = "2026";
    private static final String JSON = WholeModelMapping.yaml("json");
    private static final String XML = WholeModelMapping.yaml("xml");
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "-1",
            "1e9",
            "<",
            ">",
            "</M>",
            "<M>",
            "&x;",
            "<!DOCTYPE a>",
            "\u0000",
            "\n",
            "  ",
            "- ",
            "&a ",
            "*a",
            "!!int ",
            "fields:",
            "national: code",
            "local: .",
            "list: x",
            "%",
            "|",
            "]]>",
            "\ud800",
            "ê");

    private final Mapping json = mapping(JSON);
    private final Mapping xml = mapping(XML);

    private static Mapping mapping(String yaml) {
        return MappingTesting.compile(yaml).mapping().orElseThrow();
    }

    @Property(tries = 150, seed = SEED)
    void everyMessageComesBackEqualThroughJson(@ForAll("messages") NationalMessage message) {
        comesBack(json, message);
    }

    @Property(tries = 150, seed = SEED)
    void everyMessageComesBackEqualThroughXml(@ForAll("messages") NationalMessage message) {
        comesBack(xml, message);
    }

    private static void comesBack(Mapping mapping, NationalMessage message) {
        // A record in which everything is absent cannot be told from an absent record.
        Assume.that(!NationalJson.write(message).contains("{}"));
        String document = MappingTesting.write(mapping, message);
        assertThat(MappingTesting.message(mapping, document)).isEqualTo(message);
        Explanation explanation =
                mapping.explain(document.getBytes(StandardCharsets.UTF_8), MappingTesting.surroundings());
        assertThat(explanation.unread()).isEmpty();
        assertThat(explanation.findings()).isEmpty();
    }

    @Property(tries = 600, seed = SEED)
    void noBrokenDocumentThrowsAnything(@ForAll("messages") NationalMessage message, @ForAll Random random) {
        Mapping mapping = random.nextBoolean() ? json : xml;
        byte[] broken = broken(MappingTesting.write(mapping, message).getBytes(StandardCharsets.UTF_8), random);
        List<Reading> readings = mapping.read(broken, MappingTesting.surroundings());
        assertThat(readings).hasSize(1);
        readings.get(0)
                .fold(ok -> true, refused -> assertThat(refused.findings()).isNotEmpty());
        mapping.explain(broken, MappingTesting.surroundings());
    }

    @Property(tries = 600, seed = SEED)
    void noBrokenMappingThrowsAnything(@ForAll Random random) {
        String yaml = random.nextBoolean() ? JSON : XML;
        String broken = new String(broken(yaml.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8);
        MappingLibrary.Compiled compiled = MappingTesting.compile(broken);
        assertThat(compiled.mapping().isPresent()).isEqualTo(compiled.findings().isEmpty());
        assertThat(compiled.findings()).extracting(Finding::text).allMatch(text -> !text.isBlank());
    }

    @Property(tries = 500, seed = SEED)
    void noTextAtAllThrowsAnything(@ForAll String text, @ForAll("garbage") byte[] bytes) {
        MappingTesting.compile(text);
        assertThat(json.read(text.getBytes(StandardCharsets.UTF_8), MappingTesting.surroundings()))
                .hasSize(1);
        assertThat(json.read(bytes, MappingTesting.surroundings())).hasSize(1);
        assertThat(xml.read(bytes, MappingTesting.surroundings())).hasSize(1);
    }

    /** One to three changes: a byte, a cut, a repetition, or a piece put in. */
    static byte[] broken(byte[] bytes, Random random) {
        byte[] changed = bytes;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(Math.max(1, changed.length));
            int to = Math.min(changed.length, at + random.nextInt(60));
            changed = switch (random.nextInt(5)) {
                case 0 ->
                    joined(changed, at, new byte[] {(byte) random.nextInt(256)}, Math.min(changed.length, at + 1));
                case 1 -> joined(changed, at, new byte[0], to);
                case 2 -> joined(changed, to, java.util.Arrays.copyOfRange(changed, at, to), to);
                case 3 -> java.util.Arrays.copyOf(changed, at);
                default ->
                    joined(
                            changed,
                            at,
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
                            at);
            };
        }
        return changed;
    }

    private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
        byte[] joined = new byte[until + middle.length + bytes.length - from];
        System.arraycopy(bytes, 0, joined, 0, until);
        System.arraycopy(middle, 0, joined, until, middle.length);
        System.arraycopy(bytes, from, joined, until + middle.length, bytes.length - from);
        return joined;
    }

    @Provide
    Arbitrary<NationalMessage> messages() {
        return NationalArbitraries.messages();
    }

    @Provide
    Arbitrary<byte[]> garbage() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    }
}

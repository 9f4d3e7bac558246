package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;

/** Checks a mapping file: the head here, the fields in {@link FieldParser}. Every fault is told, not only the first. */
final class MappingParser {

    private static final List<String> KEYS = List.of(
            "mapping",
            "about",
            "direction",
            "format",
            "message",
            "zone",
            "encoding",
            "capitals",
            "codesOn",
            "namespaces",
            "inside",
            "csv",
            "fixed",
            "rows",
            "each",
            "header",
            "codes",
            "fields");
    private static final RecordShape MESSAGE = RecordShape.of(NationalMessage.class);

    private final YamlTree yaml;
    private final List<Finding> found = new ArrayList<>();
    private final Consumer<Finding> findings = this::tell;

    private final CodeFiles files;

    /** Whether people wrote the file. What the hub makes of one may hold keys that are idle there. */
    private final boolean written;

    private MappingParser(YamlTree yaml, CodeFiles files, boolean written) {
        this.yaml = yaml;
        this.files = files;
        this.written = written;
    }

    /** @param spec null when there are findings */
    record Parsed(@Nullable MappingSpec spec, List<Finding> findings) {}

    /** @param place the file's own place below mappings/, without .yaml */
    static Parsed parse(YamlTree yaml, String place, CodeFiles files) {
        return new MappingParser(yaml, files, true).parsed(place);
    }

    /** The same for a file that was made of another one, such as one that reads of one that writes. */
    static Parsed parseMade(YamlTree yaml, String place, CodeFiles files) {
        return new MappingParser(yaml, files, false).parsed(place);
    }

    private Parsed parsed(String place) {
        Optional<MappingSpec> spec = spec(place);
        return new Parsed(found.isEmpty() ? spec.orElse(null) : null, List.copyOf(found));
    }

    /** One fault may be met on several ways, such as in a code table that two fields use. */
    private void tell(Finding finding) {
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    private Optional<MappingSpec> spec(String place) {
        yaml.onlyKeys(KEYS, findings);
        if (!yaml.isMap()) {
            return Optional.empty();
        }
        yaml.required("mapping", findings)
                .filter(name -> !name.equals(place))
                .ifPresent(name -> fault("mapping", "wrong-type", "the file's own place is " + place + "; write that"));
        yaml.required("about", findings);
        Optional<Direction> direction = choice("direction", Direction.class);
        Optional<Format> format = choice("format", Format.class);
        if (direction.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        return body(place, direction.get(), format.get());
    }

    private Optional<MappingSpec> body(String place, Direction direction, Format format) {
        HeadParser head = new HeadParser(yaml, findings);
        Encoding encoding = head.encoding();
        Map<String, String> namespaces = namespaces(format);
        ConversionParser conversions = new ConversionParser(tables(), direction.reads(), encoding, files, findings);
        PathParser paths = new PathParser(format, namespaces, findings);
        FieldParser parser = new FieldParser(direction, paths, conversions, findings);
        Optional<LocalPath> each =
                format.rows() ? Optional.of(LocalPath.named(format, Layout.ROWS)) : paths.path(yaml, "each", false);
        boolean relative = yaml.get("each").isPresent() || format.flat();
        Verb verb = verb(paths, conversions, direction, relative);
        MappingSpec.Inside inside = new InsideParser(namespaces, findings).inside(yaml);
        Optional<YamlTree> fields = yaml.get("fields");
        if (fields.isEmpty()) {
            fault("fields", "missing-key", "add the key `fields`");
        }
        MappingSpec spec = new MappingSpec(
                yaml,
                yaml.place().file(),
                place,
                direction,
                format,
                new LayoutParser(yaml, format, findings).layout(),
                encoding,
                head.zone().orElse(null),
                head.codesOn(),
                verb.fixed(),
                verb.path(),
                verb.codes(),
                inside,
                each.orElse(null),
                header(inside, format, direction, namespaces, conversions),
                fields.map(list -> parser.fields(list, MESSAGE, relative)).orElse(List.of()));
        FlatRules.check(spec, yaml, findings);
        if (written) {
            IdleKeys.ofFields(spec, findings);
        }
        if (written && found.isEmpty()) {
            // With other faults nobody knows yet what the head is for.
            IdleKeys.ofHead(spec, conversions.used(), findings);
        }
        return Optional.of(spec);
    }

    private record Verb(
            @Nullable MessageType fixed,
            @Nullable LocalPath path,
            @Nullable Conversion codes) {}

    private Verb verb(PathParser paths, ConversionParser conversions, Direction direction, boolean relative) {
        Optional<YamlTree> message = yaml.get("message");
        if (message.isEmpty()) {
            if (direction.reads()) {
                fault("message", "missing-key", "add the key `message`: a verb, or path and codes");
            }
            return new Verb(null, null, null);
        }
        if (message.get().isText()) {
            Optional<MessageType> verb = message.get().text().flatMap(MessageType::ofCode);
            if (verb.isEmpty()) {
                fault("message", "unknown-code", "this is no verb; write one such as dossier-progressed");
            }
            return new Verb(verb.orElse(null), null, null);
        }
        message.get().onlyKeys(List.of("path", "codes"), findings);
        message.get().required("path", findings);
        Optional<LocalPath> path = paths.path(message.get(), "path", relative);
        Optional<YamlTree> codes = message.get().get("codes");
        if (codes.isEmpty()) {
            findings.accept(message.get().finding("missing-key", "add codes: {local: verb, ...}"));
        }
        Conversion conversion = codes.flatMap(table -> conversions.table(table, MessageType.class))
                .map(Conversion::codes)
                .orElse(null);
        return new Verb(null, path.orElse(null), conversion);
    }

    private Map<String, String> namespaces(Format format) {
        Map<String, String> namespaces = new HashMap<>();
        Optional<YamlTree> node = yaml.get("namespaces");
        if (node.isPresent()
                && (format != Format.XML && yaml.get("inside").isEmpty()
                        || !node.get().isMap())) {
            fault("namespaces", "wrong-type", "write {prefix: URI}; only XML has namespaces");
        }
        node.ifPresent(map -> map.entries().keySet().forEach(prefix -> {
            if (!prefix.matches("[A-Za-z][A-Za-z0-9_-]{0,31}")) {
                findings.accept(map.finding("wrong-type", "a prefix has letters and digits only"));
            }
            map.optional(prefix, findings).ifPresent(uri -> namespaces.put(prefix, uri));
        }));
        return namespaces;
    }

    private Map<String, YamlTree> tables() {
        Optional<YamlTree> codes = yaml.get("codes");
        codes.filter(node -> !node.isMap())
                .ifPresent(node -> fault("codes", "wrong-type", "write {name: {local: national, ...}}"));
        return codes.map(YamlTree::entries).orElse(Map.of());
    }

    /** The header belongs to the outermost document. */
    private List<FieldSpec> header(
            MappingSpec.@Nullable Inside inside,
            Format format,
            Direction direction,
            Map<String, String> namespaces,
            ConversionParser conversions) {
        Optional<YamlTree> header = yaml.get("header");
        if (header.isEmpty()) {
            return List.of();
        }
        if (!direction.writes()) {
            fault("header", "direction", "a header is only written, the mapping only reads; leave it out");
        }
        for (YamlTree item : header.get().items()) {
            if (item.get("national").isPresent()
                    || item.get("list").isPresent()
                    || item.get("join").isPresent()) {
                findings.accept(item.finding("wrong-type", "a header field has local, and constant or config"));
                return List.of();
            }
        }
        Format outer = inside == null ? format : inside.outermost().format();
        PathParser paths = new PathParser(outer, namespaces, findings);
        return new FieldParser(Direction.OUT, paths, conversions, findings).fields(header.get(), MESSAGE, outer.flat());
    }

    private <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        Optional<String> text = yaml.required(key, findings);
        for (E constant : type.getEnumConstants()) {
            if (text.filter(found -> found.equals(constant.name().toLowerCase(Locale.ROOT)))
                    .isPresent()) {
                return Optional.of(constant);
            }
        }
        if (text.isPresent()) {
            fault(
                    key,
                    "wrong-type",
                    "write one of "
                            + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
        }
        return Optional.empty();
    }

    private void fault(String key, String rule, String whatToDo) {
        findings.accept(yaml.at(key).finding(rule, whatToDo));
    }
}

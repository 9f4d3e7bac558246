package org.lienthong.province;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.AnswerWords;
import org.lienthong.province.Profile.Call;
import org.lienthong.province.Profile.Catalogue;
import org.lienthong.province.Profile.Door;
import org.lienthong.province.Profile.Expect;
import org.lienthong.province.Profile.ItemWords;
import org.lienthong.province.Profile.Login;
import org.lienthong.province.Profile.LoginKind;
import org.lienthong.province.Profile.ReplyWords;

/** Reads one system profile. */
final class ProfileReader {

    private static final List<String> KEYS = List.of(
            "family", "about", "kind", "zone", "assumed", "doors", "catalogues", "answer", "login", "calls", "reply");

    private final YamlTree tree;
    private final MappingLinks links;
    private final List<Finding> findings;

    ProfileReader(YamlTree tree, MappingLinks links, List<Finding> findings) {
        this.tree = tree;
        this.links = links;
        this.findings = findings;
    }

    Optional<Profile> read(String folder) {
        int before = findings.size();
        tree.onlyKeys(KEYS, findings::add);
        Optional<String> family = tree.required("family", findings::add);
        tree.required("about", findings::add);
        family.filter(name -> !name.equals(folder))
                .ifPresent(name -> findings.add(tree.get("family")
                        .orElse(tree)
                        .finding("file-name", "a family is named like its folder, " + folder)));
        Optional<SystemKind> kind = tree.required("kind", findings::add).flatMap(this::kind);
        Profile profile = new Profile(
                family.orElse(folder),
                kind.orElse(SystemKind.API),
                zone(),
                tree.get("assumed").map(list -> list.texts(findings::add)).orElse(List.of()),
                doors(),
                catalogues(),
                tree.get("answer").map(this::answer).orElseGet(this::noAnswer),
                tree.get("login").map(this::login).orElse(new Login(LoginKind.NONE, null)),
                calls(),
                tree.get("reply").map(this::reply).orElse(null));
        return findings.size() > before ? Optional.empty() : Optional.of(profile);
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        tree.get("doors").ifPresent(node -> map(node).forEach((name, door) -> {
            door.onlyKeys(List.of("path", "secret", "mapping"), findings::add);
            Optional<String> path = door.required("path", findings::add);
            Optional<String> mapping = door.required("mapping", findings::add);
            links.check(door, true, findings);
            SecretPlace secret = secret(door);
            path.filter(p -> p.contains("{secret}") != (secret.kind() == SecretPlace.Kind.PATH))
                    .ifPresent(p -> findings.add(
                            door.finding("secret", "write {secret} in the path exactly when the secret is there")));
            if (path.isPresent() && mapping.isPresent()) {
                doors.add(new Door(name, path.get(), secret, mapping.get()));
            }
        }));
        return List.copyOf(doors);
    }

    private List<Catalogue> catalogues() {
        List<Catalogue> catalogues = new ArrayList<>();
        tree.get("catalogues").ifPresent(node -> map(node).forEach((name, catalogue) -> {
            catalogue.onlyKeys(List.of("list", "secret"), findings::add);
            catalogue.required("list", findings::add).ifPresent(list -> {
                if (!Catalogue.LISTS.contains(list)) {
                    findings.add(catalogue.at("list").finding("unknown-list", "use officials, procedures or statuses"));
                }
                catalogues.add(new Catalogue(name, list, secret(catalogue)));
            });
        }));
        return List.copyOf(catalogues);
    }

    private Map<String, YamlTree> map(YamlTree node) {
        if (!node.isMap()) {
            findings.add(node.finding("wrong-type", "write a map of names and what they mean here"));
        }
        return node.entries();
    }

    private SecretPlace secret(YamlTree node) {
        String[] words = node.required("secret", findings::add).orElse("path").split(" ", 2);
        Optional<SecretPlace.Kind> kind = constant(SecretPlace.Kind.values(), words[0]);
        boolean named = kind.filter(k -> k != SecretPlace.Kind.PATH && k != SecretPlace.Kind.BASIC)
                .isPresent();
        if (kind.isEmpty() || named != (words.length == 2)) {
            findings.add(node.get("secret")
                    .orElse(node)
                    .finding("secret", "write path, basic, `query NAME`, `header NAME` or `body $.NAME`"));
        }
        return new SecretPlace(kind.orElse(SecretPlace.Kind.PATH), words.length == 2 ? words[1] : null);
    }

    private AnswerWords answer(YamlTree node) {
        node.onlyKeys(List.of("contentType", "root", "accepted", "refused", "items"), findings::add);
        ItemWords items = node.get("items")
                .map(item -> {
                    item.onlyKeys(List.of("as", "accepted", "refused"), findings::add);
                    return new ItemWords(
                            item.required("as", findings::add).orElse(""),
                            words(item, "accepted"),
                            words(item, "refused"));
                })
                .orElse(null);
        return new AnswerWords(
                node.required("contentType", findings::add).orElse(""),
                node.optional("root", findings::add).orElse(null),
                words(node, "accepted"),
                words(node, "refused"),
                items);
    }

    private AnswerWords noAnswer() {
        findings.add(tree.finding("missing-key", "add the key `answer`"));
        return new AnswerWords("", null, Map.of(), Map.of(), null);
    }

    private Map<String, Object> words(YamlTree node, String key) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (node.get(key).isEmpty()) {
            findings.add(node.finding("missing-key", "add the key `" + key + "`"));
        }
        node.get(key).ifPresent(map -> map.entries().forEach((name, value) -> words.put(name, scalar(value))));
        return java.util.Collections.unmodifiableMap(words);
    }

    /** Whole numbers are numbers unless they are quoted; everything else is text. */
    private Object scalar(YamlTree value) {
        String text = value.text().orElse("");
        if (!value.quoted() && text.matches("-?\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        return !value.quoted() && (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : text;
    }

    private Login login(YamlTree node) {
        node.onlyKeys(List.of("kind", "path"), findings::add);
        Optional<String> word = node.required("kind", findings::add);
        Optional<LoginKind> kind = word.flatMap(text -> constant(LoginKind.values(), text));
        if (word.isPresent() && kind.isEmpty()) {
            findings.add(node.at("kind").finding("login", "use none, api-key, basic, oauth2-client or dvcqg-session"));
        }
        kind.filter(LoginKind::calls).ifPresent(calls -> node.required("path", findings::add));
        return new Login(
                kind.orElse(LoginKind.NONE),
                node.optional("path", findings::add).orElse(null));
    }

    private Map<MessageType, Call> calls() {
        Map<MessageType, Call> calls = new EnumMap<>(MessageType.class);
        tree.get("calls").ifPresent(node -> map(node).forEach((verb, call) -> {
            call.onlyKeys(List.of("path", "mapping", "body", "files"), findings::add);
            Optional<MessageType> type = MessageType.ofCode(verb);
            if (type.isEmpty()) {
                findings.add(new Finding(
                        call.path(), "unknown-key", "there is no verb `" + verb + "`", node.keyPlace(verb)));
            }
            Optional<String> mapping = call.optional("mapping", findings::add);
            links.check(call, false, findings);
            boolean slip =
                    call.optional("body", findings::add).filter("slip"::equals).isPresent();
            if (mapping.isPresent() == slip) {
                findings.add(call.finding("missing-key", "write either `mapping` or `body: slip`"));
            }
            boolean files = call.get("files").isPresent() && call.flag("files", findings::add);
            Optional<String> path = call.required("path", findings::add);
            type.ifPresent(t -> calls.put(t, new Call(path.orElse(""), mapping.orElse(null), files)));
        }));
        if (!calls.isEmpty() && tree.get("reply").isEmpty()) {
            findings.add(tree.finding("missing-key", "add the key `reply`: how the partner answers these calls"));
        }
        return calls.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(calls);
    }

    private ReplyWords reply(YamlTree node) {
        node.onlyKeys(List.of("format", "success", "already", "message"), findings::add);
        boolean xml =
                node.required("format", findings::add).filter("xml"::equals).isPresent();
        Expect success = node.get("success").map(this::expect).orElse(new Expect("", List.of()));
        if (node.get("success").isEmpty()) {
            findings.add(node.finding("missing-key", "add the key `success`"));
        }
        return new ReplyWords(
                xml,
                success,
                node.get("already").map(this::expect).orElse(null),
                node.optional("message", findings::add).orElse(null));
    }

    private Expect expect(YamlTree node) {
        node.onlyKeys(List.of("path", "is", "contains"), findings::add);
        List<String> values = node.get("is")
                .map(list -> list.texts(findings::add))
                .orElseGet(() ->
                        node.required("contains", findings::add).map(List::of).orElse(List.of()));
        return new Expect(node.required("path", findings::add).orElse(""), values);
    }

    private Optional<SystemKind> kind(String text) {
        Optional<SystemKind> kind = SystemKind.ofCode(text);
        if (kind.isEmpty()) {
            findings.add(tree.get("kind")
                    .orElse(tree)
                    .finding("unknown-kind", "use portal, one-stop-shop, lis or tax-gate"));
        }
        return kind;
    }

    private @Nullable ZoneId zone() {
        try {
            return tree.optional("zone", findings::add).map(ZoneId::of).orElse(null);
        } catch (DateTimeException unknown) {
            findings.add(tree.get("zone").orElse(tree).finding("zone", "use an IANA name such as Asia/Ho_Chi_Minh"));
            return null;
        }
    }

    private static <T extends Enum<T>> Optional<T> constant(T[] values, String text) {
        return java.util.Arrays.stream(values)
                .filter(value ->
                        value.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }
}

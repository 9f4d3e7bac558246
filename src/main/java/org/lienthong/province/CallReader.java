package org.lienthong.province;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.mapping.Likely;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.Ask;
import org.lienthong.province.Profile.Call;
import org.lienthong.province.Profile.Login;
import org.lienthong.province.Profile.LoginKind;
import org.lienthong.province.Profile.Place;
import org.lienthong.province.Profile.Yes;

/** Reads what the hub calls: the login, the calls and the question of a profile. */
final class CallReader {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");
    private static final Map<Place, List<String>> KEYS = Map.of(
            Place.HTTP, List.of("method", "path", "mapping", "body", "files"),
            Place.FOLDER, List.of("folder", "mapping", "body", "files"),
            Place.TABLE, List.of("table", "mapping"));

    private final MappingLinks links;
    private final List<Finding> findings;

    CallReader(MappingLinks links, List<Finding> findings) {
        this.links = links;
        this.findings = findings;
    }

    Login login(YamlTree profile) {
        return profile.get("login").map(this::readLogin).orElse(new Login(LoginKind.NONE, null));
    }

    private Login readLogin(YamlTree node) {
        node.onlyKeys(List.of("kind", "path"), findings::add);
        Optional<String> word = node.required("kind", findings::add);
        Optional<LoginKind> kind = word.flatMap(text -> EnumWords.constant(LoginKind.values(), text));
        if (word.isPresent() && kind.isEmpty()) {
            findings.add(node.at("kind")
                    .finding("login", "use none, api-key, basic, oauth2-client, oauth2-password or dvcqg-session"));
        }
        kind.filter(LoginKind::calls).ifPresent(calls -> node.required("path", findings::add));
        return new Login(
                kind.orElse(LoginKind.NONE),
                node.optional("path", findings::add).orElse(null));
    }

    Map<MessageType, Call> calls(YamlTree profile) {
        Map<MessageType, Call> calls = new EnumMap<>(MessageType.class);
        profile.get("calls").ifPresent(node -> node.entries(findings::add).forEach((verb, call) -> {
            Optional<MessageType> type = MessageType.ofCode(verb);
            if (type.isEmpty()) {
                findings.add(new Finding(
                        call.path(),
                        "unknown-key",
                        "there is no verb `" + verb + "`; "
                                + Likely.meant(
                                        verb,
                                        Arrays.stream(MessageType.values())
                                                .map(MessageType::code)
                                                .toList()),
                        node.keyPlace(verb)));
            }
            Call read = call(call);
            type.ifPresent(t -> calls.put(t, read));
        }));
        if (calls.values().stream().anyMatch(call -> call.place() == Place.HTTP)
                && profile.get("reply").isEmpty()) {
            findings.add(profile.finding("missing-key", "add the key `reply`: how the partner answers these calls"));
        }
        return Collections.unmodifiableMap(calls);
    }

    private String method(YamlTree call) {
        String method = call.optional("method", findings::add).orElse("POST");
        if (!METHODS.contains(method)) {
            findings.add(call.at("method").finding("method", "use POST, PUT or PATCH"));
        }
        return method;
    }

    private String path(YamlTree call) {
        String path = call.required("path", findings::add).orElse("");
        if (!new PathTemplate(path).isWellFormed()) {
            findings.add(call.at("path")
                    .finding(
                            "bad-path",
                            "write a path below the address, with {code}, {receiptNumber}, {oneStopCode}, {nationalCode} or"
                                    + " settings in braces"));
        }
        return path;
    }

    @Nullable
    Ask ask(YamlTree profile) {
        return profile.get("ask").map(this::readAsk).orElse(null);
    }

    private Ask readAsk(YamlTree node) {
        node.onlyKeys(List.of("path", "body", "format", "status", "codes", "unknown"), findings::add);
        ReplyWordsReader words = new ReplyWordsReader(findings);
        Map<String, String> body = new LinkedHashMap<>();
        node.get("body").ifPresent(map -> map.entries(findings::add)
                .forEach((name, value) -> map.optional(name, findings::add).ifPresent(text -> body.put(name, text))));
        Map<String, DossierStatus> codes = new LinkedHashMap<>();
        if (node.get("codes").isEmpty()) {
            findings.add(node.finding("missing-key", "add the key `codes`: the partner's codes and what they mean"));
        }
        node.get("codes").ifPresent(map -> map.entries(findings::add)
                .forEach((code, status) -> status(status).ifPresent(known -> codes.put(code, known))));
        return new Ask(
                path(node),
                Collections.unmodifiableMap(body),
                words.isXml(node),
                node.required("status", findings::add).orElse(""),
                Map.copyOf(codes),
                node.get("unknown").map(words::yeses).orElse(List.of(new Yes(Set.of(404), null))));
    }

    private Optional<DossierStatus> status(YamlTree node) {
        Optional<DossierStatus> status = node.text().flatMap(name -> Arrays.stream(DossierStatus.values())
                .filter(known -> known.name().equals(name))
                .findFirst());
        if (status.isEmpty()) {
            findings.add(node.finding("unknown-code", "use one of " + Arrays.toString(DossierStatus.values())));
        }
        return status;
    }

    private Call call(YamlTree call) {
        Place place = place(call);
        call.onlyKeys(KEYS.getOrDefault(place, List.of()), findings::add);
        Optional<String> mapping = call.optional("mapping", findings::add);
        links.check(call, false, findings);
        boolean slip = call.get("body").isPresent()
                && call.optional("body", findings::add).filter("slip"::equals).isPresent();
        if (mapping.isPresent() == slip) {
            findings.add(call.finding("missing-key", "write either `mapping` or `body: slip`"));
        }
        boolean files = call.get("files").isPresent() && call.flag("files", findings::add);
        CollectedReader names = new CollectedReader(links, findings);
        return switch (place) {
            case HTTP -> new Call(place, method(call), path(call), mapping.orElse(null), files);
            case FOLDER -> new Call(place, "", names.folder(call, "folder"), mapping.orElse(null), files);
            case TABLE -> new Call(place, "", names.column(call, "table"), mapping.orElse(null), files);
        };
    }

    private static Place place(YamlTree call) {
        if (call.get("folder").isPresent()) {
            return Place.FOLDER;
        }
        return call.get("table").isPresent() ? Place.TABLE : Place.HTTP;
    }
}

package org.lienthong.province;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.Call;
import org.lienthong.province.Profile.Expect;
import org.lienthong.province.Profile.Login;
import org.lienthong.province.Profile.LoginKind;
import org.lienthong.province.Profile.ReplyWords;

/** Reads what the hub calls: the login, the calls and the reply of a profile. */
final class CallReader {

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
                        call.path(), "unknown-key", "there is no verb `" + verb + "`", node.keyPlace(verb)));
            }
            Call read = call(call);
            type.ifPresent(t -> calls.put(t, read));
        }));
        if (!calls.isEmpty() && profile.get("reply").isEmpty()) {
            findings.add(profile.finding("missing-key", "add the key `reply`: how the partner answers these calls"));
        }
        return Collections.unmodifiableMap(calls);
    }

    private Call call(YamlTree call) {
        call.onlyKeys(List.of("path", "mapping", "body", "files"), findings::add);
        Optional<String> mapping = call.optional("mapping", findings::add);
        links.check(call, false, findings);
        boolean slip =
                call.optional("body", findings::add).filter("slip"::equals).isPresent();
        if (mapping.isPresent() == slip) {
            findings.add(call.finding("missing-key", "write either `mapping` or `body: slip`"));
        }
        boolean files = call.get("files").isPresent() && call.flag("files", findings::add);
        Optional<String> path = call.required("path", findings::add);
        return new Call(path.orElse(""), mapping.orElse(null), files);
    }

    @Nullable
    ReplyWords reply(YamlTree profile) {
        return profile.get("reply").map(this::readReply).orElse(null);
    }

    private ReplyWords readReply(YamlTree node) {
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
}

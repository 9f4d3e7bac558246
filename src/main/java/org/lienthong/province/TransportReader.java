package org.lienthong.province;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.LoginKind;

/** Reads how a system is reached: one word, or a map with {@code kind} and what that kind asks for. */
final class TransportReader {

    private final List<Finding> findings;

    TransportReader(List<Finding> findings) {
        this.findings = findings;
    }

    TransportSettings transport(YamlTree system, Profile profile) {
        return system.get("transport").map(node -> read(node, profile)).orElse(TransportSettings.DIRECT);
    }

    private TransportSettings read(YamlTree node, Profile profile) {
        Optional<String> word = node.isText() ? node.text() : node.required("kind", findings::add);
        Optional<TransportKind> kind = word.flatMap(text -> EnumWords.constant(TransportKind.values(), text));
        if (word.isPresent() && kind.isEmpty()) {
            findings.add((node.isText() ? node : node.at("kind")).finding("unknown-transport", unknown(word.get())));
        }
        return kind.map(known -> read(node, known, profile)).orElse(TransportSettings.DIRECT);
    }

    private TransportSettings read(YamlTree node, TransportKind kind, Profile profile) {
        List<String> keys = new ArrayList<>(List.of("kind"));
        keys.addAll(kind.asks());
        keys.addAll(kind.takes());
        if (node.isMap()) {
            node.onlyKeys(keys, findings::add);
        }
        kind.asks().forEach(name -> node.required(name, findings::add));
        agreesWith(node, kind, profile.login().kind());
        Map<String, String> settings = new LinkedHashMap<>();
        keys.stream().skip(1).forEach(name -> node.optional(name, findings::add)
                .ifPresent(text -> settings.put(name, text)));
        return new TransportSettings(kind, Map.copyOf(settings));
    }

    /** The line's login and the family's own travel in the same request. */
    private void agreesWith(YamlTree node, TransportKind kind, LoginKind login) {
        if (kind.authorises() && login.authorises()) {
            findings.add(
                    node.finding(
                            "two-authorizations",
                            "this transport and the login " + EnumWords.word(login)
                                    + " both fill the header Authorization; let a profile extend the family with another login"));
        }
        if (login == LoginKind.DVCQG_SESSION && node.get("dstcode").isPresent()) {
            findings.add(node.at("dstcode")
                    .finding(
                            "duplicate-field",
                            "the family sends dstcode from the settings of the system; remove it here"));
        }
    }

    private static String unknown(String word) {
        String known =
                Arrays.stream(TransportKind.values()).map(EnumWords::word).collect(Collectors.joining(", "));
        return word.equals("ndop")
                ? "no public protocol of the NDOP is known yet; use one of " + known
                : "use one of " + known;
    }
}

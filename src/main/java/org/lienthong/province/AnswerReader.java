package org.lienthong.province;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.AnswerWords;
import org.lienthong.province.Profile.ItemWords;

/** Reads in which words the hub answers on the doors of a profile. */
final class AnswerReader {

    private final List<Finding> findings;

    AnswerReader(List<Finding> findings) {
        this.findings = findings;
    }

    AnswerWords answer(YamlTree profile) {
        if (profile.get("answer").isEmpty()) {
            findings.add(profile.finding("missing-key", "add the key `answer`"));
            return new AnswerWords("", null, Map.of(), Map.of(), null);
        }
        YamlTree node = profile.at("answer");
        node.onlyKeys(List.of("contentType", "root", "accepted", "refused", "items"), findings::add);
        return new AnswerWords(
                node.required("contentType", findings::add).orElse(""),
                node.optional("root", findings::add).orElse(null),
                words(node, "accepted"),
                words(node, "refused"),
                node.get("items").map(this::items).orElse(null));
    }

    private ItemWords items(YamlTree node) {
        node.onlyKeys(List.of("as", "accepted", "refused"), findings::add);
        return new ItemWords(
                node.required("as", findings::add).orElse(""), words(node, "accepted"), words(node, "refused"));
    }

    private Map<String, Object> words(YamlTree node, String key) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (node.get(key).isEmpty()) {
            findings.add(node.finding("missing-key", "add the key `" + key + "`"));
        }
        node.get(key).ifPresent(map -> map.entries().forEach((name, value) -> words.put(name, scalar(value))));
        return Collections.unmodifiableMap(words);
    }

    /** Whole numbers are numbers unless they are quoted; everything else is text. */
    private static Object scalar(YamlTree value) {
        String text = value.text().orElse("");
        if (!value.quoted() && text.matches("-?\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        return !value.quoted() && (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : text;
    }
}

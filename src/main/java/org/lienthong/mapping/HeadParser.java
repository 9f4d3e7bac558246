package org.lienthong.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.lienthong.dossier.Finding;

/** Checks what the head of a mapping says about texts and times: {@code encoding, capitals, zone}. */
final class HeadParser {

    private final YamlTree yaml;
    private final Consumer<Finding> findings;

    HeadParser(YamlTree yaml, Consumer<Finding> findings) {
        this.yaml = yaml;
        this.findings = findings;
    }

    Optional<ZoneId> zone() {
        try {
            return yaml.optional("zone", findings).map(ZoneId::of);
        } catch (DateTimeException e) {
            fault("zone", "wrong-type", "write an IANA zone such as UTC or Asia/Ho_Chi_Minh");
            return Optional.empty();
        }
    }

    Encoding encoding() {
        Encoding encoding =
                yaml.optional("encoding", findings).flatMap(this::named).orElse(Encoding.UTF_8);
        boolean said =
                yaml.optional("capitals", findings).filter("lost"::equals).isPresent();
        if (encoding.losesCapitals() && !said) {
            fault(
                    yaml.get("capitals").isPresent() ? "capitals" : "encoding",
                    "missing-key",
                    encoding.key()
                            + " has no capital letters with a tone; write `capitals: lost` to say that you know");
        }
        if (!encoding.losesCapitals() && yaml.get("capitals").isPresent()) {
            fault("capitals", "unknown-key", encoding.key() + " keeps all capital letters; leave this out");
        }
        return encoding;
    }

    private Optional<Encoding> named(String key) {
        for (Encoding encoding : Encoding.values()) {
            if (encoding.key().equals(key)) {
                return Optional.of(encoding);
            }
        }
        fault("encoding", "wrong-type", "write one of " + Encoding.keys());
        return Optional.empty();
    }

    private void fault(String key, String rule, String whatToDo) {
        findings.accept(yaml.at(key).finding(rule, whatToDo));
    }
}

package org.lienthong.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

/** Checks what the head of a mapping says about texts and times: {@code encoding, capitals, zone, codesOn}. */
final class HeadParser {

    private static final String OCCURRED = "occurredAt";
    private static final RecordShape MESSAGE = RecordShape.of(NationalMessage.class);

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

    /** The field whose day decides which codes are valid; when the message happened unless the mapping says otherwise. */
    NationalPath codesOn() {
        String path = yaml.optional("codesOn", findings).orElse(OCCURRED);
        try {
            NationalPath found = NationalPath.resolve(path, MESSAGE);
            if (ValueType.isDate(found.last().type())
                    && !found.hasParts()
                    && !found.last().list()) {
                return found;
            }
            fault("codesOn", "wrong-type", "name a national field that is a date");
        } catch (IllegalArgumentException e) {
            fault("codesOn", "unknown-national-path", SafeText.line(e.getMessage()));
        }
        return NationalPath.resolve(OCCURRED, MESSAGE);
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

package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/**
 * Where every national field came from, and what nobody read. Values are masked: their first character and length,
 * except codes and constants.
 *
 * @param unread places of the document that no field asks for, at most 1,000
 */
public record Explanation(String mapping, List<Field> fields, List<String> unread, List<Finding> findings) {

    /**
     * @param local path in the document; empty for constants and settings
     * @param rule how the value was made, such as {@code date yyyyMMddHHmmss}
     * @param mapping file, line and column of the field in the mapping
     */
    public record Field(String national, String local, String rule, Place mapping, String value) {}

    public Explanation {
        fields = List.copyOf(fields);
        unread = List.copyOf(unread);
        findings = List.copyOf(findings);
    }

    /** The explanation as text, one fact a line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("mapping " + mapping);
        for (Field field : fields) {
            String from = field.local().isEmpty() ? field.rule() : field.local() + " (" + field.rule() + ")";
            lines.add("  " + field.national() + " <- " + from + " = " + field.value() + "  [" + field.mapping() + "]");
        }
        unread.forEach(path -> lines.add("  not read: " + path));
        findings.forEach(finding -> lines.add("  " + finding.line()));
        return List.copyOf(lines);
    }
}

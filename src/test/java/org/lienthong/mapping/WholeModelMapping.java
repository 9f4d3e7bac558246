package org.lienthong.mapping;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;

/** A mapping file that names every field of the national model, made from the model itself. */
final class WholeModelMapping {

    private final String format;
    private final StringBuilder yaml = new StringBuilder();

    private WholeModelMapping(String format) {
        this.format = format;
    }

    static String yaml(String format) {
        WholeModelMapping mapping = new WholeModelMapping(format);
        boolean json = format.equals("json");
        mapping.yaml.append(MappingTesting.head("both", format));
        mapping.yaml
                .append("message:\n  path: ")
                .append(json ? "$.type" : "/M/type")
                .append("\n  codes:\n");
        for (MessageType type : MessageType.values()) {
            mapping.yaml.append("    c%d: %s%n".formatted(type.ordinal(), type.code()));
        }
        mapping.yaml.append("fields:\n");
        mapping.record(RecordShape.of(NationalMessage.class), json ? "$." : "/M/", "", "  ");
        return mapping.yaml.toString();
    }

    private void record(RecordShape shape, String local, String national, String indent) {
        for (RecordShape.Component component : shape.components()) {
            String name = component.name();
            if (component.type() == MessageType.class) {
                continue;
            }
            if (component.list()) {
                line(indent, "list: " + local + name, "national: " + national + name, "fields:");
                if (component.shape() == null) {
                    line(indent + "    ", "local: .", "national: .");
                } else {
                    record(component.shape(), "", "", indent + "    ");
                }
            } else if (component.shape() != null) {
                record(component.shape(), local + name + separator(), national + name + ".", indent);
            } else {
                line(indent, "local: " + local + name, "national: " + national + name);
            }
        }
    }

    private String separator() {
        return format.equals("json") ? "." : "/";
    }

    private void line(String indent, String... entries) {
        yaml.append(indent)
                .append("- ")
                .append(Arrays.stream(entries).collect(Collectors.joining("\n" + indent + "  ")))
                .append('\n');
    }
}

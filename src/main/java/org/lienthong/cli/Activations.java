package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.cli.RunningHub.Said;
import tools.jackson.databind.JsonNode;

/** Says what came of an activation or a step back: one line, then the files that changed or the findings. */
final class Activations {

    private final PrintWriter out;
    private final PrintWriter err;

    Activations(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** One order to the hub about one province. */
    interface Order {
        Said give() throws IOException;
    }

    /** Whether it was done, or would be. */
    boolean tell(String province, Order order) throws IOException {
        Said said = order.give();
        if (said.good()) {
            out.println(province + ": " + sentence(said) + " (" + took(said) + ")");
            said.body().path("changed").forEach(file -> out.println("  " + file.asString()));
            said.body().path("golden").forEach(finding -> out.println("  despite " + line(finding)));
            said.body().path("warnings").forEach(warning -> out.println("warning: " + line(warning)));
        } else {
            said.body().path("findings").forEach(finding -> out.println(line(finding)));
            err.println(province + ": " + said.text("detail") + " Nothing was changed.");
        }
        out.flush();
        return said.good();
    }

    /** From the request to the first message under the new version, and the parts of that which took any time. */
    private static String took(Said said) {
        List<String> parts = new ArrayList<>();
        said.body().path("parts").properties().forEach(part -> {
            if (part.getValue().asLong() > 0) {
                parts.add(part.getKey() + " " + part.getValue().asLong());
            }
        });
        return said.body().path("millis").asLong() + " ms" + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    private static String sentence(Said said) {
        JsonNode version = said.body().path("version");
        String number =
                version.isObject() ? "version " + version.path("version").asInt() : "nothing";
        return switch (said.text("state")) {
            case "ACTIVATED" -> number + " is in force now";
            case "WOULD_ACTIVATE" -> "would be activated; " + number + " stays in force";
            default -> "the files are in force already, as " + number;
        };
    }

    /** As {@code check} prints it. */
    static String line(JsonNode finding) {
        String place = finding.path("place").asString("");
        String path = finding.path("path").asString("");
        return (place.isEmpty() ? "" : place + ": ")
                + finding.path("rule").asString("") + ": "
                + finding.path("text").asString("")
                + (path.isEmpty() ? "" : " (" + path + ")");
    }
}

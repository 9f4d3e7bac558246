package org.lienthong.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The stories that ship with the sandbox: {@code sandbox/stories/*.json}. All persons in them are invented. */
public final class Stories {

    private static final List<String> NAMES =
            List.of("transfer", "inheritance", "renewal", "supplement", "withdrawal", "refusal");

    private Stories() {}

    /** Every story, always in the same order. */
    public static List<Story> all() {
        return NAMES.stream().map(Stories::named).toList();
    }

    /** The story with this name; there is no other way to ask for one, so an unknown name is a bug. */
    public static Story named(String name) {
        try (InputStream in = Stories.class.getResourceAsStream("/sandbox/stories/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no story is called " + name + "; there are " + NAMES);
            }
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            ObjectNode story = Json.read(template);
            return new Story(Json.text(story, "name"), Json.text(story, "about"), Json.text(story, "ends"), template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode anySupplement(String files) {
        ObjectNode supplement = Json.object().put("NoiDungBoSung", "Nộp bổ sung giấy tờ theo yêu cầu");
        supplement
                .putArray("DanhSachGiayToBoSung")
                .addObject()
                .put("TenGiayTo", "Giấy tờ bổ sung")
                .put("DuongDanTaiTepTin", files + "/bo-sung.pdf");
        return supplement;
    }
}

package org.lienthong.sandbox;

import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of dossier that citizens of the sandbox submit. How it goes on follows from its documents alone; the other
 * partners know nothing of stories.
 *
 * @param ends the national status, 1 to 10, in which it ends when everybody does their work
 */
public record Story(String name, String about, String ends, String template) {

    /** The portal's document, with the places filled in. */
    ObjectNode fill(SandboxProvince province, String code, String now, String files, int serial) {
        return Json.read(template.replace("{code}", code)
                        .replace(SandboxProvince.OF_THE_STORIES, province.name())
                        .replace("{now}", now)
                        .replace("{files}", files)
                        .replace("{serial}", Integer.toString(100 + serial)))
                .withObject("hoSo");
    }

    /** The element of {@code DanhSachHoSoBoSung} with which the citizen answers a request for papers. */
    ObjectNode supplement(String files) {
        ObjectNode story = Json.read(template.replace("{files}", files));
        return story.has("supplement") ? story.withObject("supplement") : Stories.anySupplement(files);
    }
}

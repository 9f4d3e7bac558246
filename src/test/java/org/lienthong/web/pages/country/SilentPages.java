package org.lienthong.web.pages.country;

import java.util.List;
import org.lienthong.cli.DemoInside;
import org.springframework.ui.ExtendedModelMap;

/** What the pages of the department say of silence in a demo. */
public final class SilentPages {

    private SilentPages() {}

    /** Codes of the provinces that are listed as silent. */
    public static List<String> provinces(DemoInside demo) {
        ExtendedModelMap model = new ExtendedModelMap();
        demo.bean(LadderPages.class).silent(false, model);
        return rows(model).stream()
                .map(row -> ((ProvinceLists.Silent) row).code().value())
                .toList();
    }

    /** How many systems of a province are listed as silent. */
    public static int systems(DemoInside demo, String province) {
        ExtendedModelMap model = new ExtendedModelMap();
        demo.bean(LadderPages.class).systems(province, true, model);
        return rows(model).size();
    }

    private static List<?> rows(ExtendedModelMap model) {
        return (List<?>) java.util.Objects.requireNonNull(model.get("rows"));
    }
}

package org.lienthong.web.desk;

import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Connections;
import org.lienthong.registry.Register;
import org.lienthong.registry.Worklist;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.NamedViews;
import org.springframework.stereotype.Component;

/** Where the desk's lists come from. */
@Component
record Lists(Register register, Worklist worklist, Connections connections, Areas areas, NamedViews views) {

    /** The name of a province, its code when it is not connected. */
    String name(ProvinceCode code) {
        return connections.provinces().stream()
                .filter(province -> province.code().equals(code))
                .map(province -> province.name())
                .findFirst()
                .orElse(code.value());
    }
}

package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.registry.Picked;

@Schema(description = "A dossier that was picked out for a reason.")
record PickedItem(
        @Schema(description = "Code of the dossier.") String code,
        @Schema(description = "Code of the province.") String province,
        @Schema(description = "Where the dossier stands.") DossierStatus status) {

    static final List<String> HEAD = List.of("code", "province", "status");

    static PickedItem of(Picked.Line line) {
        return new PickedItem(line.code(), line.province(), DossierStatus.valueOf(line.status()));
    }

    List<Object> row() {
        return List.of(code, province, status);
    }
}

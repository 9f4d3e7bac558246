package org.lienthong.channels;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lienthong.dossier.Officer;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Catalogue;
import org.lienthong.province.Provinces;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The lists that a LIS reads from its one-stop-shop: officials, procedures, statuses. */
final class Catalogues {

    private static final JsonMapper JSON = new JsonMapper();

    private final Doorkeeper doorkeeper;
    private final InstantSource clock;

    Catalogues(Doorkeeper doorkeeper, InstantSource clock) {
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    /** Empty when there is no such list. */
    Optional<ResponseEntity<byte[]>> answer(Provinces now, PartnerSystem partner, String path, Doorkeeper.Knock knock) {
        return partner.profile().catalogues().stream()
                .filter(catalogue -> catalogue.name().equals(path))
                .findFirst()
                .map(catalogue -> doorkeeper.admits(partner, catalogue.secret(), knock, null)
                        ? json(200, list(now, partner, catalogue))
                        : json(401, Map.of("Result", 0, "Message", "Sai hoặc thiếu mã bảo mật")));
    }

    private Object list(Provinces now, PartnerSystem partner, Catalogue catalogue) {
        return switch (catalogue.list()) {
            case "officials" ->
                partner.officials().stream().map(Catalogues::official).toList();
            case "procedures" ->
                now.procedures(partner.id().province()).stream()
                        .flatMap(procedures -> procedures.on(partner.id().province(), today(partner)).stream())
                        .map(procedure -> Map.of(
                                "MaThuTucHanhChinh", procedure.localCode(), "TenThuTucHanhChinh", procedure.name()))
                        .toList();
            case "statuses" ->
                now.codes(partner.id().province()).statuses().entrySet().stream()
                        .map(status -> Map.of("MaTrangThai", status.getKey(), "TenTrangThai", status.getValue()))
                        .toList();
            default -> throw new IllegalStateException("profiles with other lists are refused when they are read");
        };
    }

    private LocalDate today(PartnerSystem partner) {
        return LocalDate.ofInstant(clock.instant(), partner.zone());
    }

    private static Map<String, String> official(Officer officer) {
        return Map.of(
                "MaNguoiDung", text(officer.code()),
                "TenNguoiDung", text(officer.name()),
                "TenPhongBan", text(officer.unit()),
                "ChucDanh", text(officer.title()));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private static ResponseEntity<byte[]> json(int status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(body));
    }
}

package org.lienthong.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The portal's dossiers and their progress. */
final class PortalRegister {

    private static final int MOST_STEPS = 10;
    private static final String SYNC = "DongBoHoSoMC";
    private static final String STEPS = "CapNhatTienDoHoSoMC";

    private final Citizens citizens;

    PortalRegister(Citizens citizens) {
        this.citizens = citizens;
    }

    /** One bad item fails the whole call: everything is checked before anything is done. */
    void synchronise(List<ObjectNode> items, String isUpdating, Turn turn) {
        if (!isUpdating.equals("True") && !isUpdating.equals("False")) {
            throw new Unreadable("isUpdating phải là \"True\" hoặc \"False\"");
        }
        boolean updating = isUpdating.equals("True");
        for (ObjectNode item : items) {
            PortalChecks.dossier(item);
            String code = Need.text(item, "MaHoSo");
            if (turn.knows(code) != updating) {
                String effect = updating ? " chưa tồn tại" : " đã tồn tại";
                throw new Unreadable("Hồ sơ " + code + effect);
            }
        }
        items.forEach(item -> keep(item, turn));
    }

    private void keep(ObjectNode item, Turn turn) {
        String code = Json.text(item, "MaHoSo");
        String status = Json.text(item, "TrangThaiHoSo");
        boolean same = turn.text(code, "last").equals(Digest.of(item.toString()));
        turn.received(SYNC, code, status, same ? Effect.DUPLICATE : Effect.APPLIED, item.toString());
        if (same) {
            return;
        }
        ObjectNode merged =
                turn.file(code).get(PortalOffice.HO_SO) instanceof ObjectNode known ? known.deepCopy() : Json.object();
        merged.setAll(item);
        turn.note(
                code,
                Json.object()
                        .put(Office.STATUS, status)
                        .put("last", Digest.of(item.toString()))
                        .put(Office.ALIAS, Json.text(merged, "SoBienNhan"))
                        .set(PortalOffice.HO_SO, merged));
        citizens.hear(code, status, turn);
    }

    void progress(List<ObjectNode> items, Turn turn) {
        if (items.size() > MOST_STEPS) {
            throw new Unreadable("tối đa " + MOST_STEPS + " bước xử lý một lần");
        }
        for (ObjectNode item : items) {
            PortalChecks.step(item);
            if (!turn.knows(Need.text(item, "MaHoSo"))) {
                throw new Unreadable("Hồ sơ " + Json.text(item, "MaHoSo") + " chưa tồn tại");
            }
        }
        for (ObjectNode item : items) {
            String code = Json.text(item, "MaHoSo");
            String part = item.toString();
            boolean seen = turn.seen(STEPS, code, part);
            turn.received(STEPS, code, Json.text(item, "TrangThai"), seen ? Effect.DUPLICATE : Effect.APPLIED, part);
        }
    }
}

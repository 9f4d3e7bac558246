package org.lienthong.endurance;

import java.util.List;
import java.util.Map;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Sent;

/** Which call of which contract says which national verb: read off the contracts once more, not taken from the mappings. */
final class Speech {

    /** Door, then a colon and the key where one door says several things. */
    private static final Map<String, String> IN = Map.ofEntries(
            Map.entry("DongBoHoSoMC:1", "dossier-submitted"),
            Map.entry("DongBoHoSoMC:5", "supplement-provided"),
            Map.entry("MSyncDocument:new", "dossier-accepted"),
            Map.entry("MSyncDocument:denied", "dossier-refused"),
            Map.entry("MSyncDocument:done", "result-delivered"),
            Map.entry("ChuyenHoSo", "dossier-progressed"),
            Map.entry("YeuCauBoSungHoSo", "supplement-requested"),
            Map.entry("NhanBoSungHoSo", "supplement-received"),
            Map.entry("LienThongThue", "obligation-requested"),
            Map.entry("KetThucHoSo:0", "dossier-completed"),
            Map.entry("KetThucHoSo:2", "dossier-withdrawn"),
            Map.entry("ThongBaoThue", "obligation-notified"),
            Map.entry("ChungTuThue", "obligation-paid"));

    private static final Map<String, String> SHOP = Map.of(
            "dossier-submitted", "MSyncDocument:receiving",
            "dossier-progressed", "MDocumentTraces:processing",
            "supplement-requested", "MSyncDocument:waiting",
            "supplement-received", "MSyncDocument:processing",
            "obligation-requested", "MSyncDocument:paying",
            "obligation-notified", "MSyncDocument:paying",
            "obligation-paid", "MSyncDocument:paying",
            "dossier-completed", "MSyncDocument:releasing",
            "dossier-withdrawn", "MSyncDocument:cancelled");

    private static final Map<String, String> LIS = Map.of(
            "dossier-accepted", "tiepnhan",
            "supplement-provided", "capnhattrangthaibosunghoso",
            "obligation-notified", "capnhatnghiavutaichinh",
            "obligation-paid", "capnhatnghiavutaichinh",
            "result-delivered", "capnhattrangthaitraketquahoso");

    private Speech() {}

    /** What a partner's call says. */
    static String verb(Sent call) {
        String verb = IN.getOrDefault(call.door(), IN.get(call.door() + ":" + call.key()));
        if (verb == null) {
            throw new IllegalStateException("no verb is known for " + call.door() + " " + call.key());
        }
        return verb;
    }

    /** What the partner must have noted, in this order, when it was told this about a dossier in this status. */
    static List<String> effects(PartnerName partner, String verb, String status) {
        return switch (partner) {
            case PORTAL -> portal(verb, DossierStatus.valueOf(status).code());
            case ONE_STOP_SHOP -> List.of(known(SHOP, verb));
            case LIS -> List.of(known(LIS, verb));
            case TAX_GATE -> List.of("PhieuChuyen");
        };
    }

    private static List<String> portal(String verb, int status) {
        return List.of("DongBoHoSoMC:" + status, "CapNhatTienDoHoSoMC:" + status);
    }

    /** A step by which the portal's status stays what it is may go without its first half. */
    static boolean needsWhole(PartnerName partner, String verb, String statusBefore, String status) {
        return partner != PartnerName.PORTAL || !verb.equals("dossier-progressed") || !status.equals(statusBefore);
    }

    /** The same words for what the partner did note. */
    static String effect(PartnerName partner, String call, String detail) {
        return partner == PartnerName.PORTAL || partner == PartnerName.ONE_STOP_SHOP ? call + ":" + detail : call;
    }

    private static String known(Map<String, String> words, String verb) {
        String call = words.get(verb);
        if (call == null) {
            throw new IllegalStateException("nobody is told " + verb + " there");
        }
        return call;
    }
}

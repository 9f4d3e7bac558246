package org.lienthong.sandbox;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The officials of the land registration office. What they do with a dossier follows from its papers and its procedure:
 * a wish to withdraw ends it, a missing proof is asked for, a transfer or inheritance goes to the tax office.
 */
final class LandOfficials {

    private static final String STAGE = Office.STATUS;
    private static final String WAITS_FOR_PAPERS = "waits-for-papers";
    private static final String WAITS_FOR_TAX = "waits-for-tax";
    private static final String TAXED_PROCEDURE = "1.013831";
    private static final Duration EXTENSION = Duration.ofDays(10);

    void open(String receipt, ObjectNode body, Turn turn) {
        List<String> papers = Need.list(body, "DanhSachGiayToDinhKem").stream()
                .map(paper -> Json.text(paper, "TenGiayTo"))
                .toList();
        boolean sale = has(papers, "Hợp đồng chuyển nhượng");
        String procedure = Json.text(Need.object(body, "ThongTinQuyTrinh"), "MaQuyTrinh");
        turn.note(
                receipt,
                Json.object()
                        .put(STAGE, "examined")
                        .put(Office.ALIAS, Json.text(body, "MaHoSoMotCua"))
                        .put("sale", sale)
                        .put("taxed", procedure.startsWith(TAXED_PROCEDURE))
                        .put("withdraws", has(papers, "Đơn đề nghị rút hồ sơ"))
                        .put("lacksProof", sale && !has(papers, "Giấy xác nhận tình trạng hôn nhân"))
                        .set("parcels", body.path("ThongTinThuaDat")));
        turn.plan("examine", receipt);
    }

    static boolean waitsForPapers(String receipt, Turn turn) {
        return turn.text(receipt, STAGE).equals(WAITS_FOR_PAPERS);
    }

    void papersCame(String receipt, Turn turn) {
        if (waitsForPapers(receipt, turn)) {
            turn.note(receipt, STAGE, "papers-came");
            turn.plan("take-papers", receipt);
        }
    }

    void taxCame(String receipt, boolean settled, Turn turn) {
        if (settled && turn.text(receipt, STAGE).equals(WAITS_FOR_TAX)) {
            turn.note(receipt, STAGE, "tax-settled");
            turn.plan("sign", receipt);
        }
    }

    void disputed(String receipt, Turn turn) {
        turn.note(receipt, STAGE, "disputed");
        turn.plan("sign", receipt);
    }

    void work(Fact.Planned plan, Turn turn) {
        String receipt = plan.dossier();
        switch (plan.what()) {
            case "examine" -> examine(receipt, turn);
            case "ask-for-papers" -> askForPapers(receipt, turn);
            case "take-papers" -> takePapers(receipt, turn);
            case "state-the-slip" -> stateTheSlip(receipt, turn);
            case "sign" -> sign(receipt, turn);
            case "end" -> end(receipt, turn);
            case "give-back" -> giveBack(receipt, turn);
            default -> throw new IllegalStateException("nobody does " + plan.what());
        }
    }

    private void examine(String receipt, Turn turn) {
        step(receipt, "CB01", "CB01", "Thẩm định hồ sơ", turn);
        if (turn.flag(receipt, "withdraws")) {
            turn.plan("give-back", receipt);
        } else if (turn.flag(receipt, "lacksProof")) {
            turn.plan("ask-for-papers", receipt);
        } else {
            turn.plan(turn.flag(receipt, "taxed") ? "state-the-slip" : "sign", receipt);
        }
    }

    private void askForPapers(String receipt, Turn turn) {
        ObjectNode body = named(receipt)
                .put("NgayChoBoSung", Times.LIS.write(turn.now().plus(EXTENSION)))
                .put("MaCanBoXuLy", "CB01")
                .put("LaTamDung", true)
                .put("GhiChu", "Đề nghị bổ sung giấy xác nhận tình trạng hôn nhân");
        turn.note(receipt, STAGE, WAITS_FOR_PAPERS);
        call(receipt, "YeuCauBoSungHoSo", "5", body, turn);
    }

    private void takePapers(String receipt, Turn turn) {
        ObjectNode body = named(receipt)
                .put("NgayNhanBoSung", Times.LIS.write(turn.now()))
                .put("NgayHenTraMoi", Times.LIS.write(turn.now().plus(EXTENSION)))
                .put("GhiChu", "Đã nhận giấy tờ bổ sung");
        call(receipt, "NhanBoSungHoSo", "4", body, turn);
        turn.plan(turn.flag(receipt, "taxed") ? "state-the-slip" : "sign", receipt);
    }

    private void stateTheSlip(String receipt, Turn turn) {
        String number = "PC-%s-%06d".formatted(Times.LIS.date(turn.now(), "yyyy"), turn.next("slip"));
        turn.note(receipt, STAGE, WAITS_FOR_TAX);
        call(receipt, "LienThongThue", number, LandSlip.of(receipt, number, turn), turn);
    }

    private void sign(String receipt, Turn turn) {
        turn.note(receipt, STAGE, "signed");
        step(receipt, "CB01", "CB02", "Trình ký Giấy chứng nhận", turn);
        turn.plan("end", receipt);
    }

    private void end(String receipt, Turn turn) {
        int number = turn.next("certificate");
        ObjectNode body = ended(receipt, 0, "Đã có kết quả", turn);
        body.putArray("DanhSachGiayToKetQua")
                .addObject()
                .put("TenGiayTo", "Giấy chứng nhận quyền sử dụng đất")
                .put("SoPhatHanh", "AH %08d".formatted(number))
                .put("SoVaoSo", "CN %05d".formatted(number))
                .put("LinkFile", files(receipt, turn) + "/giay-chung-nhan.pdf");
        turn.note(receipt, STAGE, "ended");
        call(receipt, "KetThucHoSo", "0", body, turn);
    }

    private void giveBack(String receipt, Turn turn) {
        turn.note(receipt, STAGE, "given-back");
        call(receipt, "KetThucHoSo", "2", ended(receipt, 2, "Người sử dụng đất đề nghị rút hồ sơ", turn), turn);
    }

    private static ObjectNode ended(String receipt, int how, String note, Turn turn) {
        return named(receipt)
                .put("NgayKetThuc", Times.LIS.write(turn.now()))
                .put("MaCanBoXuLy", "CB02")
                .put("TrangThaiKetThuc", how)
                .put("GhiChu", note);
    }

    private static void step(String receipt, String from, String to, String what, Turn turn) {
        ObjectNode body = named(receipt)
                .put("MaCanBoChuyen", from)
                .put("MaCanBoNhan", to)
                .put("MaTrangThai", "4")
                .put("LaTrangThaiChuyenLai", false)
                .put("NoiDungXuLy", what)
                .put("NgayChuyen", Times.LIS.write(turn.now()))
                .put("HanXuLy", 8.0);
        body.putArray("DanhSachTapTin");
        call(receipt, "ChuyenHoSo", what, body, turn);
    }

    private static void call(String receipt, String door, String key, ObjectNode body, Turn turn) {
        turn.call(Partner.HUB, door, List.of(receipt), key, "application/json", body.toString());
    }

    private static ObjectNode named(String receipt) {
        return Json.object().put("SoBienNhan", receipt);
    }

    private static boolean has(List<String> papers, String name) {
        return papers.stream().anyMatch(paper -> paper.startsWith(name));
    }

    private static String files(String receipt, Turn turn) {
        return "http://localhost:" + turn.file(Turn.OWN).path("port").asInt() + "/files/" + receipt;
    }
}

package org.lienthong.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sandbox tax office's whole arithmetic, in whole VND, rounded half up: registration fee 0.5 % and, when the slip
 * asks for it, income tax 2 % of the value, by each land user's share,
 * in equal parts where no share is written. The value is the price of the contract; without
 * one it is the land price times the area.
 */
final class TaxRule {

    private static final BigDecimal FEE = new BigDecimal("0.005");
    private static final BigDecimal INCOME_TAX = new BigDecimal("0.02");

    private TaxRule() {}

    /** One sum of a notice. */
    record Due(String item, long amount) {}

    static List<Due> owedBy(XmlPart landUser, XmlPart slip) {
        BigDecimal value = value(slip).multiply(share(landUser, slip)[0]);
        BigDecimal parts = share(landUser, slip)[1];
        List<Due> due = new ArrayList<>();
        due.add(new Due("Lệ phí trước bạ nhà đất", amount(value, FEE, parts)));
        if (slip.all("LoaiNghiaVu").stream().anyMatch(duty -> duty.text().contains("thu nhập"))) {
            due.add(new Due("Thuế thu nhập cá nhân từ chuyển nhượng bất động sản", amount(value, INCOME_TAX, parts)));
        }
        return due.stream().filter(sum -> sum.amount() > 0).toList();
    }

    private static long amount(BigDecimal value, BigDecimal rate, BigDecimal parts) {
        return value.multiply(rate).divide(parts, 0, RoundingMode.HALF_UP).longValueExact();
    }

    private static BigDecimal value(XmlPart slip) {
        String price = slip.text("GiaTriChuyenNhuong");
        return price.isEmpty()
                ? slip.all("ThuaDat").stream()
                        .map(parcel -> number(parcel.text("GiaDat")).multiply(number(parcel.text("DienTich"))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : number(price);
    }

    static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new Unreadable("số không hợp lệ trên phiếu chuyển", e);
        }
    }

    private static BigDecimal[] share(XmlPart landUser, XmlPart slip) {
        String share = landUser.text("TyLe").isEmpty()
                ? "1/" + slip.all("NguoiSuDungDat").size()
                : landUser.text("TyLe");
        if (!share.matches("[1-9]\\d{0,8}/[1-9]\\d{0,8}")) {
            throw new Unreadable("TyLe không hợp lệ");
        }
        return Stream.of(share.split("/")).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}

package org.lienthong.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sandbox tax office's whole arithmetic, in whole VND, rounded half up: registration fee (lệ phí trước bạ) 0.5 % of who
 * receives the land and, when the slip asks for it, income tax (thuế thu nhập cá nhân) 2 % of the value of who gives it away;
 * of the receivers where the slip names no giver. Each by their share, in equal parts where no share is written. The value is
 * the price of the contract; without one it is the land price times the area.
 */
final class TaxRule {

    private static final BigDecimal FEE = new BigDecimal("0.005");
    private static final BigDecimal INCOME_TAX = new BigDecimal("0.02");

    /** Who gets the land, and who gives it away. */
    static final String RECEIVER = "NguoiSuDungDat";

    static final String GIVER = "BenChuyen";

    private TaxRule() {}

    /** One sum of a notice. */
    record Due(String item, long amount) {}

    /** What one side of the slip owes. */
    static List<Due> owedBy(XmlPart person, XmlPart slip) {
        boolean gives = person.name().equals(GIVER);
        BigDecimal[] share = share(person, slip);
        BigDecimal value = value(slip).multiply(share[0]);
        List<Due> due = new ArrayList<>();
        if (!gives) {
            due.add(new Due("Lệ phí trước bạ nhà đất", amount(value, FEE, share[1])));
        }
        if (taxed(slip) && gives == !slip.all(GIVER).isEmpty()) {
            due.add(new Due(
                    "Thuế thu nhập cá nhân từ chuyển nhượng bất động sản", amount(value, INCOME_TAX, share[1])));
        }
        return due.stream().filter(sum -> sum.amount() > 0).toList();
    }

    private static boolean taxed(XmlPart slip) {
        return slip.all("LoaiNghiaVu").stream().anyMatch(duty -> duty.text().contains("thu nhập"));
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

    private static BigDecimal[] share(XmlPart person, XmlPart slip) {
        String share =
                person.text("TyLe").isEmpty() ? "1/" + slip.all(person.name()).size() : person.text("TyLe");
        if (!share.matches("[1-9]\\d{0,8}/[1-9]\\d{0,8}")) {
            throw new Unreadable("TyLe không hợp lệ");
        }
        return Stream.of(share.split("/")).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}

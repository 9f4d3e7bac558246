package org.lienthong.believable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Certificate;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.LandTransaction;
import org.lienthong.dossier.LandUse;
import org.lienthong.dossier.LandUseCode;
import org.lienthong.dossier.LandUsers;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.Payable;
import org.lienthong.dossier.Payment;
import org.lienthong.dossier.PaymentKind;
import org.lienthong.dossier.Result;
import org.lienthong.dossier.Slip;
import org.lienthong.dossier.SlipParcel;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.TaxNotice;
import org.lienthong.dossier.TransactionType;

/** What stands in the papers of one dossier. */
final class Contents {

    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final BigDecimal FEE = new BigDecimal("0.005");
    private static final BigDecimal INCOME_TAX = new BigDecimal("0.02");
    private static final int DAYS_TO_PAY = 30;

    private final Place place;
    private final Errand errand;
    private final RandomGenerator random;

    /** VND per square metre. */
    private final long price;

    Contents(Place place, Errand errand, RandomGenerator random) {
        this.place = place;
        this.errand = errand;
        this.random = random;
        this.price = 100_000L * (8 + random.nextInt(place.share() > 4 ? 400 : 120));
    }

    Submission submission(Instant at, Channel channel) {
        Party applicant = People.person(PartyRole.APPLICANT, random);
        Parcel parcel = parcel();
        TransactionType type = errand.transaction(random);
        return new Submission(
                errand.procedure(),
                errand.name(),
                "Đất đai",
                channel,
                at,
                errand.name() + " của " + applicant.name(),
                applicant,
                parties(applicant, type),
                List.of(parcel),
                List.of(),
                type == null ? null : new LandTransaction(type, priced(type, parcel), null, WorkTime.day(at)),
                errand.procedure().value().equals("1.013978") ? List.of() : List.of(certificate(null)),
                List.of(paper("Đơn đăng ký"), paper("Giấy chứng nhận quyền sử dụng đất")),
                List.of(),
                null);
    }

    private List<Party> parties(Party applicant, @Nullable TransactionType type) {
        Party owner = as(applicant, type != null && sells(type) ? PartyRole.TRANSFEREE : PartyRole.OWNER);
        return type != null && sells(type)
                ? List.of(People.person(PartyRole.TRANSFEROR, random), owner)
                : List.of(owner);
    }

    private static Party as(Party one, PartyRole role) {
        return new Party(
                role,
                one.kind(),
                one.name(),
                one.idNumber(),
                one.taxCode(),
                one.birthDate(),
                one.address(),
                one.phone(),
                one.email(),
                one.share());
    }

    private static boolean sells(TransactionType type) {
        return type.value().equals("CN") || type.value().equals("TA");
    }

    private @Nullable Money priced(TransactionType type, Parcel parcel) {
        return type.value().equals("CN") ? new Money(worth(parcel, BigDecimal.ONE)) : null;
    }

    private Parcel parcel() {
        BigDecimal area = BigDecimal.valueOf(400 + random.nextInt(4000), 1);
        boolean garden = random.nextInt(3) == 0;
        return new Parcel(
                place.parcel(random),
                String.valueOf(1 + random.nextInt(150)),
                String.valueOf(1 + random.nextInt(999)),
                place.commune(random),
                MERGER,
                area,
                null,
                null,
                null,
                List.of(new LandUse(
                        new LandUseCode(garden ? "CLN" : "ONT"),
                        area,
                        garden ? "50 năm" : "Lâu dài",
                        "Nhà nước công nhận quyền sử dụng đất")));
    }

    private static Document paper(String name) {
        return new Document(null, name, null, 1, null, null, null, null);
    }

    Slip slip(Submission submission, String serial, LocalDate day) {
        Parcel parcel = submission.parcels().get(0);
        boolean sold = submission.transaction() != null
                && submission.transaction().type().value().equals("CN");
        return new Slip(
                "PC-" + serial,
                day,
                "Chi nhánh Văn phòng đăng ký đất đai",
                day,
                sold ? List.of("Lệ phí trước bạ", "Thuế thu nhập cá nhân") : List.of("Lệ phí trước bạ"),
                List.of("Nghị định 50/2026/NĐ-CP"),
                List.of(new SlipParcel(
                        parcel.sheet(),
                        parcel.number(),
                        "Vị trí " + (1 + random.nextInt(4)),
                        new Money(price),
                        null,
                        null)),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /** Who receives the land owes the registration fee; who sells it the income tax, on a notice of their own. */
    List<TaxNotice> notices(Submission submission, String serial, LocalDate day) {
        Parcel parcel = submission.parcels().get(0);
        TaxNotice fee =
                notice("TB-" + serial, submission.applicant(), day, "Lệ phí trước bạ nhà đất", worth(parcel, FEE));
        boolean sold = submission.transaction() != null
                && submission.transaction().type().value().equals("CN");
        return sold
                ? List.of(
                        fee,
                        notice(
                                "TB-" + serial + "-2",
                                LandUsers.givers(submission).get(0),
                                day,
                                "Thuế thu nhập cá nhân từ chuyển nhượng bất động sản",
                                worth(parcel, INCOME_TAX)))
                : List.of(fee);
    }

    private static TaxNotice notice(String number, Party payer, LocalDate day, String item, long vnd) {
        return new TaxNotice(
                number,
                day,
                payer.taxCode(),
                payer.name(),
                null,
                List.of(new Payable(null, item, new Money(vnd), day.plusDays(DAYS_TO_PAY))),
                null);
    }

    Payment payment(TaxNotice notice, Instant at) {
        Money all = notice.payables().stream().map(Payable::amount).reduce(Money.ZERO, Money::plus);
        return new Payment(
                notice.number().replace("TB-", "CT-"),
                notice.number(),
                notice.payerTaxCode(),
                notice.payerName(),
                all,
                at,
                PaymentKind.PAYMENT,
                null);
    }

    Result result(LocalDate day) {
        return new Result(List.of(certificate(day)), List.of());
    }

    private Certificate certificate(@Nullable LocalDate day) {
        String series = "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
        return new Certificate(
                series + " %08d".formatted(random.nextInt(100_000_000)),
                "CS-%05d".formatted(random.nextInt(100_000)),
                day,
                null);
    }

    private long worth(Parcel parcel, BigDecimal rate) {
        return parcel.area()
                .multiply(BigDecimal.valueOf(price))
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

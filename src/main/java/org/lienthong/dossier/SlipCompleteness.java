package org.lienthong.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The minimum content of a slip (NĐ 50/2026 Đ13): land user, area, position, purpose, origin, land price; subject, area
 * and rate where an exemption is claimed; for a lease its form and term as well. The infrastructure cost is written only
 * if there is one. The contract with the tax gate adds the kinds of obligation. An incomplete slip costs the citizen days, so it is stopped here and not at the tax office.
 */
public final class SlipCompleteness {

    private static final String RULE = "slip-incomplete";

    /** Cho thuê trong, and ngoài, khu công nghiệp. */
    private static final Set<String> LEASES = Set.of("TL", "CT");

    private final List<Finding> findings = new ArrayList<>();

    private SlipCompleteness() {}

    /**
     * Everything that is missing; empty when the slip may be sent.
     *
     * @param complete the message with the sections that its dossier knows ({@link Dossier#complete})
     */
    public static List<Finding> check(NationalMessage complete) {
        Slip slip = complete.slip();
        if (slip == null) {
            return List.of(Finding.of("slip", RULE, "there is no slip; the land office must state it first"));
        }
        SlipCompleteness check = new SlipCompleteness();
        check.head(complete, slip);
        check.users(complete.submission());
        check.parcels(StatedParcel.all(complete.submission(), slip));
        for (int i = 0; i < slip.exemptions().size(); i++) {
            check.exemption("slip.exemptions[" + i + "]", slip.exemptions().get(i));
        }
        if (lease(complete.submission(), slip)) {
            check.text("slip.leaseForm", slip.leaseForm(), "state the form of the lease (hình thức thuê)");
            check.text("slip.leaseTerm", slip.leaseTerm(), "state the term of the lease (thời hạn thuê)");
        }
        return List.copyOf(check.findings);
    }

    private void head(NationalMessage complete, Slip slip) {
        if (complete.code() == null || complete.province() == null) {
            missing("code", "name the dossier and its province");
        }
        if (slip.obligations().stream().allMatch(String::isBlank)) {
            missing("slip.obligations", "say which obligations (loại nghĩa vụ tài chính) are to be worked out");
        }
    }

    private void users(@Nullable Submission submission) {
        List<Party> users = submission == null ? List.of() : LandUsers.of(submission);
        if (users.isEmpty()) {
            missing("submission.parties", "name the land user (người sử dụng đất): an owner, receiver or heir");
        }
        users.stream()
                .filter(user -> user.name().isBlank())
                .findFirst()
                .ifPresent(user -> missing("submission.parties", "write the name of every land user"));
    }

    private void parcels(List<StatedParcel> parcels) {
        if (parcels.isEmpty()) {
            missing("submission.parcels", "name at least one parcel (thửa đất)");
        }
        for (StatedParcel parcel : parcels) {
            if (parcel.ambiguous()) {
                missing(parcel.path(), "state each sheet and number once; nobody can say which statement belongs here");
            }
            positive(parcel.path() + ".area", parcel.area(), "state the area (diện tích) in square metres");
            text(parcel.path() + ".position", parcel.position(), "state the position (vị trí) in the land price table");
            if (parcel.uses().isEmpty()) {
                missing(parcel.path() + ".uses", "state the purpose of use (mục đích sử dụng đất)");
            }
            text(parcel.path() + ".origin", parcel.origin(), "state the origin of the right (nguồn gốc sử dụng đất)");
            if (parcel.landPrice().filter(price -> price.vnd() > 0).isEmpty()) {
                missing(parcel.path() + ".landPrice", "state the land price (giá đất) in VND per square metre");
            }
        }
    }

    private void exemption(String path, Exemption exemption) {
        text(path + ".subject", exemption.subject(), "say who or what is exempted (đối tượng miễn, giảm)");
        positive(path + ".area", Optional.ofNullable(exemption.area()), "state the exempted area in square metres");
        positive(path + ".rate", Optional.ofNullable(exemption.rate()), "state the rate (mức giảm) in percent");
    }

    private static boolean lease(@Nullable Submission submission, Slip slip) {
        LandTransaction transaction = submission == null ? null : submission.transaction();
        return slip.leaseForm() != null
                || slip.leaseTerm() != null
                || (transaction != null && LEASES.contains(transaction.type().value()));
    }

    private void positive(String path, Optional<BigDecimal> number, String whatToDo) {
        if (number.filter(value -> value.signum() > 0).isEmpty()) {
            missing(path, whatToDo);
        }
    }

    private void text(String path, @Nullable String text, String whatToDo) {
        text(path, Optional.ofNullable(text), whatToDo);
    }

    private void text(String path, Optional<String> text, String whatToDo) {
        if (text.filter(value -> !value.isBlank()).isEmpty()) {
            missing(path, whatToDo);
        }
    }

    private void missing(String path, String whatToDo) {
        findings.add(Finding.of(path, RULE, whatToDo));
    }
}

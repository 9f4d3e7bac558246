package org.lienthong.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slip (phiếu chuyển thông tin để xác định nghĩa vụ tài chính, NĐ 50/2026 Đ13): what only the land office knows. The rest comes from the dossier. */
public record Slip(
        String number,
        LocalDate date,
        String issuedBy,
        @Nullable LocalDate completeFilesOn,
        List<String> obligations,
        List<String> legalBasis,
        List<SlipParcel> parcels,
        List<Exemption> exemptions,
        List<Fee> deductions,
        @Nullable Money infrastructureCost,
        @Nullable String leaseForm,
        @Nullable String leaseTerm) {

    public Slip {
        obligations = obligations == null ? List.of() : List.copyOf(obligations);
        legalBasis = legalBasis == null ? List.of() : List.copyOf(legalBasis);
        parcels = parcels == null ? List.of() : List.copyOf(parcels);
        exemptions = exemptions == null ? List.of() : List.copyOf(exemptions);
        deductions = deductions == null ? List.of() : List.copyOf(deductions);
    }
}

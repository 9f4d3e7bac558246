package org.lienthong.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tax notice (thông báo thuế) for one payer. A notice with the same number and payer replaces the earlier one, it never adds to it. */
public record TaxNotice(
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable String payerTaxCode,
        @Nullable String payerName,
        @Nullable Boolean replaces,
        List<Payable> payables,
        @Nullable String link) {

    public TaxNotice {
        payables = payables == null ? List.of() : List.copyOf(payables);
    }
}

package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.PaymentKind;
import org.lienthong.registry.Paid;

@Schema(description = "A payment of a dossier.")
record PaymentItem(
        @Schema(description = "Code of the dossier.") String code,
        @Schema(description = "Code of the province.") String province,

        @Schema(description = "Code of the administrative procedure.") @Nullable
        String procedure,

        @Schema(description = "Reference of the payment proof.")
        String reference,

        @Schema(description = "Number of the notice that it pays.")
        String notice,

        @Schema(description = "PAYMENT, or DEBT_RECORDED for a debt that was only recorded.")
        PaymentKind kind,

        @Schema(description = "When it was paid.") Instant paidAt,

        @Schema(description = "How much, in whole VND; 0 for a debt that was only recorded.")
        long total) {

    static final List<String> HEAD =
            List.of("code", "province", "procedure", "reference", "notice", "kind", "paidAt", "total");

    static PaymentItem of(Paid paid) {
        return new PaymentItem(
                paid.dossier(),
                paid.province().value(),
                paid.procedure(),
                paid.reference(),
                paid.notice(),
                paid.kind(),
                paid.paidAt(),
                paid.money().vnd());
    }

    List<@Nullable Object> row() {
        return Arrays.asList(code, province, procedure, reference, notice, kind, paidAt, total);
    }
}

package org.lienthong.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Certificate;
import org.lienthong.dossier.Result;
import org.lienthong.registry.Entry;

@Schema(description = "A dossier whose result is ready or was handed over.")
public record ResultItem(
        @JsonUnwrapped DossierItem dossier,

        @Schema(description = "The certificates of the result.")
        List<CertificateItem> certificates,

        @Schema(description = "When the result was handed over.") @Nullable
        Instant deliveredAt) {

    @Schema(description = "A certificate of land-use right (giấy chứng nhận).")
    public record CertificateItem(
            @Schema(description = "Serial number (số phát hành).")
            String serialNumber,

            @Schema(description = "Number in the register of certificates (số vào sổ).") @Nullable
            String bookNumber,

            @Schema(description = "Day of issue.") @Nullable LocalDate issuedOn,

            @Schema(description = "Kind of certificate.") @Nullable
            String kind) {
        static CertificateItem of(Certificate certificate) {
            return new CertificateItem(
                    certificate.serialNumber(), certificate.bookNumber(), certificate.issuedOn(), certificate.kind());
        }
    }

    public static ResultItem of(Entry entry) {
        Result result = entry.document().result();
        return new ResultItem(
                DossierItem.of(entry),
                result == null
                        ? List.of()
                        : result.certificates().stream()
                                .map(CertificateItem::of)
                                .toList(),
                entry.deliveredAt());
    }
}

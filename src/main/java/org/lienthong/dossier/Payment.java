package org.lienthong.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment proof (chứng từ nộp tiền); the same reference is the same payment. */
public record Payment(
        String reference,
        String noticeNumber,
        @Nullable String payerTaxCode,
        @Nullable String payerName,
        Money amount,
        Instant paidAt,
        PaymentKind kind,
        @Nullable String link) {}

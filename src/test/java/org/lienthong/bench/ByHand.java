package org.lienthong.bench;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Address;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Submission;

/** What hand-written translations share: the same cleaning and the same refusals as mapping files promise. */
final class ByHand {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private ByHand() {}

    static @Nullable String text(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.strip();
        if (text.isEmpty()) {
            return null;
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static String need(@Nullable String raw) {
        String text = text(raw);
        if (text == null) {
            throw new InvalidValue("required", "this is missing");
        }
        return text;
    }

    static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new InvalidValue("unknown-code", "this code is not known");
        }
        return value;
    }

    static @Nullable Instant instant(@Nullable String raw, DateTimeFormatter format) {
        String text = text(raw);
        return text == null
                ? null
                : LocalDateTime.parse(text, format).atZone(ZONE).toInstant();
    }

    static @Nullable LocalDate date(@Nullable String raw, DateTimeFormatter format) {
        String text = text(raw);
        return text == null ? null : LocalDate.parse(text, format);
    }

    static @Nullable Money money(@Nullable String raw) {
        String text = text(raw);
        return text == null ? null : new Money(Long.parseLong(text));
    }

    static @Nullable BigDecimal decimal(@Nullable String raw) {
        String text = text(raw);
        return text == null ? null : new BigDecimal(text);
    }

    static @Nullable CommuneCode commune(@Nullable String raw) {
        String text = text(raw);
        return text == null ? null : new CommuneCode(text);
    }

    static @Nullable Address address(@Nullable String text, @Nullable CommuneCode commune) {
        return text == null && commune == null ? null : new Address(need(text), commune, null);
    }

    static NationalMessage message(
            MessageType type,
            String code,
            @Nullable String oneStopCode,
            @Nullable String receiptNumber,
            @Nullable Instant occurredAt,
            @Nullable Officer officer,
            @Nullable Submission submission,
            @Nullable Receipt receipt) {
        return MessageDraft.of(type)
                .code(new DossierCode(code))
                .receiptNumber(receiptNumber == null ? null : new ReceiptNumber(receiptNumber))
                .oneStopCode(oneStopCode == null ? null : new DossierCode(oneStopCode))
                .occurredAt(occurredAt)
                .officer(officer)
                .submission(submission)
                .receipt(receipt)
                .message();
    }
}

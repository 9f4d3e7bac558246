package org.lienthong.web.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.PartyKind;

/** Who applies on paper: it names no kind, but organisations name theirs, and have tax codes where people have identity numbers. */
record LateApplicant(String name, @Nullable String number) {

    private static final Pattern ORGANISATION = Pattern.compile(
            "^(?:tổ chức|công ty|cong ty|cty|tổng công ty|tập đoàn|doanh nghiệp|dntn|ngân hàng|ngan hang|quỹ tín dụng|hợp tác xã|htx"
                    + "|liên hiệp hợp tác xã|(?:ủy|uỷ) ban|ubnd|chi nhánh|văn phòng|trung tâm|trường|bệnh viện|ban quản lý"
                    + "|hội đồng|sở|chi cục|cục|viện)(?: .*)?$|(?:^|.* )(?:tnhh|jsc|ltd|joint stock company|bank)(?:[ .,].*)?$");

    /** Ten digits; branches have three more. Without the 0 before it, ten digits can be a person's twelve out of a spreadsheet. */
    private static final Pattern TAX_CODE = Pattern.compile("0\\d{9}|\\d{10}-?\\d{3}");

    private static final Pattern TEN = Pattern.compile("[1-9]\\d{9}");
    private static final Pattern TAX_CODE_OR_TEN = Pattern.compile("\\d{10}(?:-?\\d{3})?");

    PartyKind kind() {
        return isNamed() || hasNumber(TAX_CODE) ? PartyKind.ORGANISATION : PartyKind.INDIVIDUAL;
    }

    @Nullable
    String taxCode() {
        return kind() == PartyKind.ORGANISATION && hasNumber(TAX_CODE_OR_TEN) ? number : null;
    }

    /** Whether the number is an organisation's or a person's without its first digits, and the name does not say. */
    boolean isDoubtful() {
        return !isNamed() && hasNumber(TEN);
    }

    private boolean isNamed() {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return ORGANISATION.matcher(plain).matches();
    }

    private boolean hasNumber(Pattern pattern) {
        return number != null && pattern.matcher(number).matches();
    }
}

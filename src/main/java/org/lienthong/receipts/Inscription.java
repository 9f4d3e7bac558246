package org.lienthong.receipts;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;

/**
 * What a receipt says of itself inside its file, where programs find it without drawing anything. Whoever can change a file
 * can change it too: it leads to the ledger and proves nothing by itself. It holds no personal data.
 *
 * @param promised null when the paper names no appointment
 */
public record Inscription(
        ProvinceCode province,
        DossierCode code,
        ReceiptNumber number,
        Instant received,
        @Nullable Instant promised) {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    static Inscription of(Dossier dossier, Receipt receipt) {
        return new Inscription(
                dossier.province(), dossier.code(), receipt.number(), receipt.receivedAt(), receipt.promisedAt());
    }

    /** One word of ASCII without signs that mean something in XML. */
    String text() {
        return "province=" + province.value() + ";code=" + encoded(code.value()) + ";number=" + encoded(number.value())
                + ";received=" + received + (promised == null ? "" : ";promised=" + promised);
    }

    /** Empty when it is none. */
    static Optional<Inscription> read(String text) {
        try {
            Map<String, String> fields = Arrays.stream(text.split(";"))
                    .map(field -> field.split("=", 2))
                    .collect(Collectors.toMap(
                            field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
            String promised = fields.get("promised");
            return Optional.of(new Inscription(
                    new ProvinceCode(Objects.requireNonNull(fields.get("province"))),
                    new DossierCode(Objects.requireNonNull(fields.get("code"))),
                    new ReceiptNumber(Objects.requireNonNull(fields.get("number"))),
                    moment(Objects.requireNonNull(fields.get("received"))),
                    promised == null ? null : moment(promised)));
        } catch (DateTimeException
                | IllegalArgumentException
                | IllegalStateException
                | ArrayIndexOutOfBoundsException
                | NullPointerException noReceipt) {
            return Optional.empty();
        }
    }

    /** Years that no receipt can name have more digits than days are written with. */
    private static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        if (moment.isBefore(FIRST) || !moment.isBefore(END)) {
            throw new DateTimeException("no receipt is of " + moment);
        }
        return moment;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.lienthong.believable;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.ReceiptNumber;

/** Codes and numbers that nobody has twice; counted by province and day as offices do. */
final class Names {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(WorkTime.ZONE);

    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * What one dossier is called.
     *
     * @param serial names its slip, notices and payments
     */
    record Set(DossierCode code, DossierCode oneStop, ReceiptNumber receipt, String serial) {}

    Set next(ProvinceCode province, Instant submitted) {
        String serial = province.value() + "-" + DAY.format(submitted);
        int number = numbers.merge(serial, 1, Integer::sum);
        return new Set(
                new DossierCode("000.00.01." + serial + "-" + "%04d".formatted(number)),
                new DossierCode("MC" + serial.replace('-', '.') + "." + number),
                new ReceiptNumber("BN-" + serial + "-" + number),
                serial + "-" + number);
    }
}

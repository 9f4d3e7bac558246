package org.lienthong.exchange;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.Reading;

/**
 * A piece of a long file is a document of its own. Which row of the file it begins with stands in its content type, so
 * that its items keep the numbers of the file's rows whenever it is read, also years later.
 */
public final class Piece {

    private static final Pattern ROW = Pattern.compile(".*;row=(\\d{1,9})");

    private Piece() {}

    /** @param firstRow of the file, headers not counted, from 1 */
    public static String label(String mediaType, long firstRow) {
        return mediaType + ";row=" + firstRow;
    }

    static List<Reading> numbered(Arrival arrival, List<Reading> readings) {
        int before = rowsBefore(arrival.contentType());
        return before < 0
                ? readings
                : readings.stream()
                        .map(reading -> reading.<Reading>fold(
                                translated -> new Reading.Translated(before + translated.item(), translated.message()),
                                refused -> new Reading.Refused(
                                        before + refused.item(),
                                        refused.name(),
                                        findings(refused, before + refused.item() + 1))))
                        .toList();
    }

    private static List<Finding> findings(Reading.Refused refused, int row) {
        return refused.findings().stream()
                .map(finding -> new Finding(
                        ("row " + row + " " + finding.path()).strip(), finding.rule(), finding.text(), finding.place()))
                .toList();
    }

    private static int rowsBefore(@Nullable String contentType) {
        Matcher row = ROW.matcher(contentType == null ? "" : contentType);
        return row.matches() ? Integer.parseInt(row.group(1)) - 1 : -1;
    }
}

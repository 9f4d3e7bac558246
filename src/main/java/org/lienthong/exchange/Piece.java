package org.lienthong.exchange;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.Reading;
import org.lienthong.mapping.RowFiles;
import org.lienthong.mapping.Surroundings;

/**
 * A piece of a long file is a document of its own. Where in the file it begins stands in its content type, so that its
 * items and findings keep the numbers of the file's rows and lines whenever it is read, also years later.
 */
public final class Piece {

    private static final Pattern PLACE = Pattern.compile(".*;row=(\\d{1,9});line=(\\d{1,9})");

    private Piece() {}

    /**
     * @param firstRow of the file, headers and blank rows not counted, from 1
     * @param firstLine of the file, in which that row begins, from 1
     */
    public static String label(String mediaType, int firstRow, int firstLine) {
        return mediaType.replace(" ", "") + ";row=" + firstRow + ";line=" + firstLine;
    }

    static List<Reading> read(Mapping mapping, Arrival arrival, Surroundings surroundings) {
        Matcher place = PLACE.matcher(text(arrival.contentType()));
        if (!place.matches()) {
            return mapping.read(arrival.body(), surroundings);
        }
        int row = Integer.parseInt(place.group(1));
        int line = Integer.parseInt(place.group(2));
        return mapping.read(new RowFiles.Piece(arrival.body(), row, line), surroundings).stream()
                .map(reading -> reading.<Reading>fold(
                        translated -> new Reading.Translated(row - 1 + translated.item(), translated.message()),
                        refused -> new Reading.Refused(row - 1 + refused.item(), refused.name(), refused.findings())))
                .toList();
    }

    private static String text(@Nullable String contentType) {
        return contentType == null ? "" : contentType;
    }
}

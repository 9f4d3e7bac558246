package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;

/** A list that is one text with a separator between its parts. */
final class TextList {

    private static final int MOST = 1000;

    private TextList() {}

    /**
     * The text that has these parts, none of them blank; null when it would be read in another way.
     *
     * @throws InvalidValue when there are too many parts to be read again
     */
    static @Nullable String joined(List<String> parts, String by) {
        String text = String.join(by, parts);
        return parts(text, by).equals(parts) ? text : null;
    }

    /** @throws InvalidValue when there are too many parts to be meant */
    static List<String> parts(String text, String by) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int at = text.indexOf(by, from);
            int to = at < 0 ? text.length() : at;
            String part = SafeText.clean(text.substring(from, to));
            if (part != null) {
                parts.add(part);
            }
            if (parts.size() > MOST) {
                throw new InvalidValue("too-long", "this list has more than " + MOST + " parts; split the document");
            }
            from = to + by.length();
            if (at < 0) {
                break;
            }
        }
        return parts;
    }
}

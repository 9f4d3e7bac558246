package org.lienthong.mapping;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lienthong.dossier.InvalidValue;

/** Fits a text to what the other side takes. */
final class Forms {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9]\\d{0,40})(?:\\.\\d{1,40})?");

    private Forms() {}

    /** @throws InvalidValue with rule {@code text-too-long, number, boolean} or {@code encoding} when it cannot be fitted */
    static String fit(String text, FieldSpec.Form form) {
        String fitted = text;
        if (form.max() < text.length() && text.codePointCount(0, text.length()) > form.max()) {
            if (!form.cut()) {
                throw new InvalidValue(
                        "text-too-long",
                        "the other side takes at most " + form.max() + " characters; shorten the text");
            }
            fitted = SafeText.cut(text, form.max());
        }
        boolean right =
                switch (form.as()) {
                    case TEXT -> true;
                    case INTEGER -> INTEGER.matcher(fitted).matches();
                    case DECIMAL -> DECIMAL.matcher(fitted).matches();
                    case BOOLEAN -> fitted.equalsIgnoreCase("true") || fitted.equalsIgnoreCase("false");
                };
        if (!right) {
            boolean truth = form.as() == FieldSpec.As.BOOLEAN;
            throw new InvalidValue(
                    truth ? "boolean" : "number",
                    truth ? "the other side takes true or false here" : "the other side takes a plain number here");
        }
        String unsayable = form.encoding().unsayable(fitted);
        if (!unsayable.isEmpty()) {
            throw new InvalidValue(
                    "encoding",
                    String.format(
                            Locale.ROOT,
                            "the letter U+%04X cannot be said in %s; write the text without it",
                            unsayable.codePointAt(0),
                            form.encoding().key()));
        }
        return fitted;
    }

    /** A text as it fits into a cell of a row. */
    static String cell(String text, OutNode node, boolean cut) {
        if (node.forbidden != 0 && text.indexOf(node.forbidden) >= 0) {
            throw new InvalidValue(
                    "separator", "the text holds the separator of the columns; take it out, or agree on quotes");
        }
        if (node.width >= text.length() || node.width >= text.codePointCount(0, text.length())) {
            return text;
        }
        if (!cut) {
            throw new InvalidValue(
                    "text-too-long", "the column takes at most " + node.width + " characters; shorten the text");
        }
        return SafeText.cut(text, node.width);
    }
}

package org.lienthong.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One reason to say no: where, which rule, and what to do about it. The text is one English sentence without personal
 * data; what people read is worded from the message bundle by {@code rule}.
 *
 * @param path the place in the document or file, in that format's usual notation
 * @param rule the stable name of the broken rule, for example {@code unknown-code}
 * @param text one sentence that says what to do
 * @param place file, line and column where they are known
 */
public record Finding(
        String path, String rule, String text, @Nullable Place place) {

    public static Finding of(String path, String rule, String text) {
        return new Finding(path, rule, text, null);
    }

    public Finding at(Place somewhere) {
        return new Finding(path, rule, text, somewhere);
    }

    /** The form of compilers and editors: {@code file:line:column: rule: text (path)}. */
    public String line() {
        return (place == null ? "" : place + ": ") + rule + ": " + text + (path.isEmpty() ? "" : " (" + path + ")");
    }

    /** Lines and columns count from 1; 0 means unknown. */
    public record Place(String file, int line, int column) {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }
}

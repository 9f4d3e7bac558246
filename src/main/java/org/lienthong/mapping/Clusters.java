package org.lienthong.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes a text apart into letters with their marks, each in NFC; the text may come in pieces. */
final class Clusters {

    /** So many marks no letter has. */
    private static final int LONGEST = 16;

    private final Consumer<String> letters;
    private final StringBuilder letter = new StringBuilder();

    Clusters(Consumer<String> letters) {
        this.letters = letters;
    }

    static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        Clusters clusters = new Clusters(found::add);
        clusters.add(text);
        clusters.end();
        return found;
    }

    void add(CharSequence text) {
        text.chars().forEach(c -> add((char) c));
    }

    private void add(char c) {
        boolean half = letter.length() == 1 && Character.isHighSurrogate(letter.charAt(0));
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
        if (!letter.isEmpty() && !half && (!mark || letter.length() > LONGEST)) {
            end();
        }
        letter.append(c);
    }

    void end() {
        if (letter.length() == 1 && letter.charAt(0) < 0x300) {
            letters.accept(letter.toString());
        } else if (!letter.isEmpty()) {
            letters.accept(Normalizer.normalize(letter, Normalizer.Form.NFC));
        }
        letter.setLength(0);
    }
}

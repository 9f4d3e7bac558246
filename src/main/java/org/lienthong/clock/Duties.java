package org.lienthong.clock;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SearchText;

/**
 * Which duty the words of a notice or slip name. Systems send the name of a budget item, each in its own words; what no line
 * names is not guessed.
 */
final class Duties {

    /**
     * @param words what must all stand in the name, as {@link SearchText}
     * @param levy null for money of which the law tells neither limit nor deadline
     */
    record Line(List<String> words, @Nullable Levy levy) {

        Line {
            words = List.copyOf(words);
        }

        boolean in(String name) {
            return words.stream().allMatch(name::contains);
        }
    }

    private final List<Line> lines;

    Duties(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Empty where nothing is known of such a duty. */
    Optional<Levy> named(String name) {
        String text = SearchText.of(name);
        return lines.stream().filter(line -> line.in(text)).findFirst().map(Line::levy);
    }
}

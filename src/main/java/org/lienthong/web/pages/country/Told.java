package org.lienthong.web.pages.country;

import java.util.Locale;
import org.lienthong.web.Readiness;
import org.lienthong.web.words.Words;

/** Words what is said about the rungs of the ladder. */
public final class Told {

    private final Words words;
    private final Locale locale;

    Told(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    public String of(Readiness.Said said) {
        return words.say(locale, said.key(), said.values().toArray());
    }

    /** What is missing at the first rung that is not reached. */
    public String next(Ladder.Line line) {
        return line.readiness().rungs().stream()
                .filter(rung -> !rung.reached())
                .findFirst()
                .map(rung -> of(rung.missing().get(0)))
                .orElseGet(() -> words.say(locale, "country.done"));
    }
}

package org.lienthong.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Money;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Local;
import org.lienthong.web.words.Words;

/** What templates ask for to write moments, days, sums and words; a dash stands for what is not known. */
public final class PageWords {

    private static final String NOTHING = "–";

    private final Words words;
    private final Locale locale;

    PageWords(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    public String moment(@Nullable Instant instant) {
        return instant == null ? NOTHING : Local.moment(instant);
    }

    /** A promise; the hour only where one was told. */
    public String promise(@Nullable Instant told) {
        return told == null ? NOTHING : Local.promise(told);
    }

    public String day(@Nullable Instant instant) {
        return instant == null ? NOTHING : Local.day(instant);
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? NOTHING : Local.day(day);
    }

    public String sum(long vnd) {
        return Local.sum(new Money(vnd));
    }

    public String number(long number) {
        return Local.number(number);
    }

    public String text(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : text;
    }

    /** The text of a key that is put together from a prefix and a value. */
    public String of(String prefix, Object value) {
        return words.say(locale, prefix + "." + value);
    }

    /** The same with something to put into it; a text without a gap stays as it is. */
    public String of(String prefix, Object value, String filling) {
        return words.say(locale, prefix + "." + value, filling);
    }

    /** How long it is until something, in the largest unit that is whole enough, rounded up; nothing: a dash. */
    public String wait(@Nullable Duration wait) {
        if (wait == null || wait.isZero()) {
            return NOTHING;
        }
        long seconds = wait.plusMillis(999).toSeconds();
        if (seconds < 60) {
            return words.say(locale, "wait.seconds", seconds);
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 120
                ? words.say(locale, "wait.minutes", minutes)
                : words.say(locale, "wait.hours", (minutes + 59) / 60);
    }

    /** What went wrong with a page, and what to do next. */
    public String problem(String key) {
        return words.problem(locale, key);
    }

    /** What is wrong with a field. */
    public String refused(Problem.Field field) {
        return words.say(locale, "finding." + field.rule(), field.arguments().toArray());
    }

    /** Trouble that the exchange kept, and what to do next. */
    public String kept(@Nullable String trouble) {
        return trouble == null || trouble.isBlank() ? NOTHING : words.kept(locale, trouble);
    }

    public String language() {
        return locale.getLanguage();
    }
}

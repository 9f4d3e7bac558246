package org.lienthong.web.pages.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lienthong.web.words.Words;

/** Says what the classes of the map mean, and how many provinces lie in each. */
final class Legend {

    private Legend() {}

    static List<LegendLine> of(Shades shades, List<Land> lands, Words words, Locale locale) {
        List<LegendLine> lines = new ArrayList<>();
        int classes = shades.bounds().size() + 1;
        for (int shade = 1; shade <= classes; shade++) {
            lines.add(line(shade, text(shades, shade, words, locale), lands));
        }
        lines.add(line(0, words.say(locale, "country.legend.nothing"), lands));
        return lines;
    }

    private static LegendLine line(int shade, String text, List<Land> lands) {
        return new LegendLine(
                shade,
                text,
                lands.stream().filter(land -> land.shade() == shade).count());
    }

    private static String text(Shades shades, int shade, Words words, Locale locale) {
        List<Double> bounds = shades.bounds();
        if (shades.figure() == MapFigure.SILENT && shade == 1) {
            return words.say(locale, "country.legend.speaks");
        }
        if (shades.figure() == MapFigure.SILENT && shade == 2) {
            return words.say(locale, "country.legend.below-days", number(shades, bounds.get(1)));
        }
        boolean first = shade == 1;
        boolean last = shade == bounds.size() + 1;
        // The share on time falls from class to class; the others rise.
        boolean falls = shades.figure() == MapFigure.ON_TIME;
        if (first || last) {
            double bound = bounds.get(first ? 0 : shade - 2);
            return words.say(
                    locale, first == falls ? "country.legend.from" : "country.legend.below", number(shades, bound));
        }
        double one = bounds.get(shade - 2);
        double other = bounds.get(shade - 1);
        return words.say(
                locale,
                "country.legend.between",
                number(shades, Math.min(one, other)),
                number(shades, Math.max(one, other)));
    }

    private static String number(Shades shades, double bound) {
        Numbers numbers = new Numbers();
        return switch (shades.figure()) {
            case ON_TIME, OVERDUE -> numbers.share(OptionalDouble.of(bound)).replace(",0", "");
            case OPEN -> numbers.many(Math.round(bound));
            case SILENT -> numbers.many(Math.round(bound));
        };
    }
}

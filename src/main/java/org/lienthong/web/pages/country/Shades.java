package org.lienthong.web.pages.country;

import java.util.List;

/**
 * In which of four classes a province lies. Four are told apart on paper without colours, by eyes that see no red, and at a
 * distance; bounds are round numbers.
 *
 * @param bounds the three values at which the next class begins, in the order of the classes
 */
record Shades(MapFigure figure, List<Double> bounds) {

    private static final List<Double> ON_TIME = List.of(0.95, 0.90, 0.80);
    private static final List<Double> OVERDUE = List.of(0.02, 0.05, 0.10);
    private static final List<Double> DAYS_SILENT = List.of(1.0, 5.0, 20.0);

    /** @param most open dossiers of any province on the map */
    static Shades of(MapFigure figure, long most) {
        return new Shades(
                figure,
                switch (figure) {
                    case ON_TIME -> ON_TIME;
                    case OVERDUE -> OVERDUE;
                    case SILENT -> DAYS_SILENT;
                    case OPEN -> quarters(most);
                });
    }

    /** Round numbers near the quarters. */
    private static List<Double> quarters(long most) {
        return List.of(round(most / 4.0), round(most / 2.0), round(most * 3 / 4.0)).stream()
                .distinct()
                .toList();
    }

    private static double round(double number) {
        if (number <= 1) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(number)) - (number >= 100 ? 1 : 0));
        return Math.rint(number / power) * power;
    }

    int of(Amount amount) {
        return switch (figure) {
            case ON_TIME -> amount.whole() == 0 ? 0 : atLeast(amount.share());
            case OVERDUE -> amount.whole() == 0 ? 0 : atMost(amount.share());
            case OPEN -> amount.part() == 0 ? 0 : atMost(amount.part());
            case SILENT -> silence(amount.heard());
        };
    }

    private int atLeast(double share) {
        return 1 + (int) bounds.stream().filter(bound -> share < bound).count();
    }

    private int atMost(double many) {
        return 1 + (int) bounds.stream().filter(bound -> many >= bound).count();
    }

    /** Who is not silent lies in the first class, however long ago it spoke; who never spoke in none. */
    private int silence(Heard heard) {
        if (heard.last() == null) {
            return 0;
        }
        return heard.silent() ? atMost(Math.max(1, heard.missed())) : 1;
    }
}

package org.lienthong.web.pages.country;

import org.lienthong.registry.Standing;

/**
 * The figure of one province by which the map is coloured.
 *
 * @param part what is counted
 * @param whole that of which it is a part; 0 where there is none
 */
record Amount(long part, long whole, Heard heard) {

    static Amount of(MapFigure figure, Standing standing, Heard heard) {
        return switch (figure) {
            case ON_TIME -> {
                long onTime = standing.onTime().kpi().onTime().many();
                yield new Amount(onTime, onTime + standing.onTime().kpi().late().many(), heard);
            }
            case OVERDUE ->
                new Amount(standing.overdue().many(), standing.open().many(), heard);
            case OPEN -> new Amount(standing.open().many(), standing.open().many(), heard);
            case SILENT -> new Amount(heard.silentSystems(), heard.systems().size(), heard);
        };
    }

    double share() {
        return (double) part / whole;
    }
}

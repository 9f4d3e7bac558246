package org.lienthong.web.pages.country;

import org.jspecify.annotations.Nullable;

/**
 * What the page is asked for, as it was written.
 *
 * @param span MONTH, QUARTER, YEAR or OWN
 * @param from first day of one's own stretch
 * @param to its last day
 * @param procedure code of the one procedure to look at
 * @param map TODAY or FORMER
 * @param figure by what the map is coloured
 */
public record CountryQuery(
        @Nullable String span,
        @Nullable String from,
        @Nullable String to,
        @Nullable String procedure,
        @Nullable String map,
        @Nullable String figure) {}

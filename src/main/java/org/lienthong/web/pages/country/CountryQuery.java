package org.lienthong.web.pages.country;

import org.jspecify.annotations.Nullable;

/**
 * What the page is asked for, as it was written.
 *
 * @param span MONTH, QUARTER, YEAR or OWN; days that are given are one's own stretch, whatever is said here
 * @param was what the form showed when it was sent: who saw days and chose another stretch, no longer means those days
 * @param from first day of one's own stretch
 * @param to its last day
 * @param procedure code of the one procedure to look at
 * @param map TODAY or FORMER
 * @param figure by what the map is coloured
 */
public record CountryQuery(
        @Nullable String span,
        @Nullable String was,
        @Nullable String from,
        @Nullable String to,
        @Nullable String procedure,
        @Nullable String map,
        @Nullable String figure) {}

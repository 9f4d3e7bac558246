package org.lienthong.web.pages.country;

/**
 * One line of the map's legend.
 *
 * @param shade 1 to 4, or 0 for what is not known
 * @param provinces how many provinces lie in it
 */
public record LegendLine(int shade, String text, long provinces) {}

package org.lienthong.registry;

import java.time.Instant;

/**
 * The last moment of the law comes before long.
 *
 * @param workingDays as it is asked for: until so many working days after today have ended
 * @param before the first moment after them
 */
public record DueWithin(int workingDays, Instant before) {}

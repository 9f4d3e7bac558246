package org.lienthong.clock;

import java.time.LocalDate;

/**
 * A part of what a notice asks for, and its last day.
 *
 * @param percent of the whole sum; the instalments of a notice make 100
 */
public record Instalment(int percent, LocalDate dueOn) {}

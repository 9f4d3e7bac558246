package org.lienthong.web.desk;

/**
 * What a system would refuse of a receipt, and what to do about it.
 *
 * @param reason names what is missing; who enters such receipts all the same says so by it
 * @param sentence in the language of the page, with the system that refuses
 */
public record LateLack(String reason, String sentence) {}

package org.lienthong.receipts;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt needs that no dossier knows.
 *
 * @param province the name of the province on the day of the receipt, with its rank ({@code Tỉnh Thanh Hóa})
 * @param workingDays the legal time limit, where somebody knows it; the paper says plainly when nobody does
 * @param promisedAnew the appointment that replaced the one of the receipt; null while that one stands
 * @param tracking the address that everybody may open to follow the dossier; it goes into the QR code as it is, so it must
 *     hold no personal data
 * @param hotline the telephone number where citizens ask; null: the paper names none
 * @param mask null draws the paper with personal data; otherwise names go through it, everything else that is personal is
 *     covered, and the paper says that it is no receipt
 */
public record Surroundings(
        String province,
        @Nullable Integer workingDays,
        @Nullable Instant promisedAnew,
        URI tracking,
        @Nullable String hotline,
        @Nullable Mask mask) {}

package org.lienthong.sandbox;

import java.time.Instant;

/**
 * One thing that the hub told a partner about one dossier.
 *
 * @param dossier the partner's own name of the dossier: the receipt number in the LIS, the dossier code elsewhere
 * @param detail the status or step that it says, or why it was refused; never personal data
 * @param digest SHA-256 of the part of the document that speaks of this dossier, hex
 */
public record Received(Instant at, String call, String dossier, String detail, Effect effect, String digest)
        implements Fact {}

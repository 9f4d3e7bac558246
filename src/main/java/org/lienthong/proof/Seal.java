package org.lienthong.proof;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** The place of one event in its province's chain. Its hash covers the hash before and every other component. */
public record Seal(
        @Schema(description = "Code of the province whose chain it is.")
        String province,

        @Schema(description = "Counts from 1 per province without gaps.")
        long position,

        @Schema(description = "Number of the event's row in the ledger.")
        long eventId,

        @Schema(description = "The day in Viet Nam under whose root it stands.")
        LocalDate day,

        @Schema(description = "The dossier's own code.") String code,

        @Schema(description = "Which event of the dossier, from 1.")
        long seq,

        @Schema(description = "SHA-256 over the event's columns.", type = "string")
        Digest eventDigest,

        @Schema(description = "SHA-256 over what was said, as national JSON.", type = "string")
        Digest contentDigest,

        @Schema(description = "SHA-256 over the bytes of the document that said so.", type = "string")
        Digest documentDigest,

        @Schema(description = "SHA-256 over the hash before and all of this.", type = "string")
        Digest hash) {

    private static final String FORM = "lienthong-seal-1";

    /** What stands before the first seal of a province. */
    static Digest beginning(String province) {
        return Encoding.of("lienthong-chain-1").text(province).done();
    }

    /** The seal with the hash that it must have behind this one. */
    Seal behind(Digest previous) {
        return with(position, expected(position, previous));
    }

    /** The hash that it must have behind this one. */
    Digest expected(Digest previous) {
        return expected(position, previous);
    }

    /** The hash that it would have at another position. */
    Digest expected(long at, Digest previous) {
        return Encoding.of(FORM)
                .digest(previous)
                .text(province)
                .number(at)
                .number(eventId)
                .day(day)
                .text(code)
                .number(seq)
                .digest(eventDigest)
                .digest(contentDigest)
                .digest(documentDigest)
                .done();
    }

    private Seal with(long at, Digest newHash) {
        return new Seal(province, at, eventId, day, code, seq, eventDigest, contentDigest, documentDigest, newHash);
    }
}

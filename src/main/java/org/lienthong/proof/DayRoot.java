package org.lienthong.proof;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** What one day of one province comes to; the hash of it is what the time-stamp stands for. */
public record DayRoot(
        @Schema(description = "Code of the province.") String province,

        @Schema(description = "The day in Viet Nam.") LocalDate day,

        @Schema(description = "First position of the chain that it covers.")
        long firstPosition,

        @Schema(description = "Last position of the chain that it covers.")
        long lastPosition,

        @Schema(description = "Root of the Merkle tree (RFC 6962) over the hashes of these seals.", type = "string")
        Digest merkle,

        @Schema(description = "Hash of the last seal.", type = "string")
        Digest head,

        @Schema(description = "Hash of the root before.", type = "string")
        Digest previous,

        @Schema(description = "When the day was closed.") Instant closedAt,

        @Schema(description = "SHA-256 over all of this.", type = "string")
        Digest hash) {

    private static final String FORM = "lienthong-root-1";

    /** What stands before the first root of a province. */
    static Digest beginning(String province) {
        return Encoding.of("lienthong-roots-1").text(province).done();
    }

    Digest expected() {
        return Encoding.of(FORM)
                .text(province)
                .day(day)
                .number(firstPosition)
                .number(lastPosition)
                .digest(merkle)
                .digest(head)
                .digest(previous)
                .time(closedAt)
                .done();
    }

    /** The same with the hash that it must have. */
    DayRoot hashed() {
        return new DayRoot(province, day, firstPosition, lastPosition, merkle, head, previous, closedAt, expected());
    }

    boolean covers(long position) {
        return firstPosition <= position && position <= lastPosition;
    }
}

package org.lienthong.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of an exported ledger (JSON Lines). The first line has the form and the time; then for each province its roots and
 * time-stamps, its seals with their events, and the end of its chain; the last line says how many lines stand before it, so
 * that a file that was cut off is seen. It holds digests of what was said and no personal data.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportLine(
        @Nullable String form,
        @Nullable Instant writtenAt,
        @Nullable DayRoot root,
        @Nullable Stamp stamp,
        @Nullable EventFacts event,
        @Nullable Seal seal,
        @Nullable Chain chain,
        @Nullable Long lines) {

    static final String FORM = "lienthong-ledger-1";

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static ExportLine first(Instant at) {
        return new ExportLine(FORM, at, null, null, null, null, null, null);
    }

    static ExportLine of(DayRoot root) {
        return new ExportLine(null, null, root, null, null, null, null, null);
    }

    static ExportLine of(Stamp stamp) {
        return new ExportLine(null, null, null, stamp, null, null, null, null);
    }

    static ExportLine of(@Nullable EventFacts event, Seal seal) {
        return new ExportLine(null, null, null, null, event, seal, null, null);
    }

    static ExportLine of(Chain chain) {
        return new ExportLine(null, null, null, null, null, null, chain, null);
    }

    static ExportLine last(long lines) {
        return new ExportLine(null, null, null, null, null, null, null, lines);
    }
}

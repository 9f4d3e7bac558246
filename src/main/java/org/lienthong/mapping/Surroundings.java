package org.lienthong.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping may know besides the document.
 *
 * @param zone of date-times without a mark, unless the mapping names its own
 * @param receivedAt when the hub took the document; null when nobody knows
 * @param settings of the system in the province's config
 */
public record Surroundings(
        ZoneId zone,
        Map<String, String> settings,
        FileStore files,
        @Nullable Instant receivedAt) {

    public Surroundings(ZoneId zone, Map<String, String> settings, FileStore files) {
        this(zone, settings, files, null);
    }

    public Surroundings {
        settings = Map.copyOf(settings);
    }

    /** The same for a document that was taken at this time. */
    public Surroundings at(Instant taken) {
        return new Surroundings(zone, settings, files, taken);
    }
}

package org.lienthong.mapping;

import java.time.ZoneId;
import java.util.Map;

/**
 * What a mapping may know besides the document.
 *
 * @param zone of date-times without a mark, unless the mapping names its own
 * @param settings of the system in the province's config
 */
public record Surroundings(ZoneId zone, Map<String, String> settings, FileStore files) {

    public Surroundings {
        settings = Map.copyOf(settings);
    }
}

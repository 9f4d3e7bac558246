package org.lienthong.channels;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Query parameters without touching the body, which servlet containers would read as a form. */
final class Parameters {

    private Parameters() {}

    static @Nullable String first(String query, String name) {
        String raw = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst(name);
        try {
            return raw == null ? null : UriUtils.decode(raw, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}

package org.lienthong.citizen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document put together from paths such as {@code submission.parcels[0].area}; what a list lacks in between is left out. */
final class PathTree {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, @Nullable Object> root = new LinkedHashMap<>();

    /** @param value a text, a number */
    void put(String path, Object value) {
        String[] parts = path.split("\\.");
        Map<String, @Nullable Object> place = root;
        for (int i = 0; i < parts.length - 1; i++) {
            place = inside(place, parts[i]);
        }
        place.put(parts[parts.length - 1], value);
    }

    byte[] json() {
        return JSON.writeValueAsBytes(packed(root));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> inside(Map<String, @Nullable Object> place, String part) {
        int bracket = part.indexOf('[');
        if (bracket < 0) {
            return (Map<String, @Nullable Object>)
                    Objects.requireNonNull(place.computeIfAbsent(part, name -> new LinkedHashMap<String, Object>()));
        }
        List<@Nullable Object> list = (List<@Nullable Object>)
                Objects.requireNonNull(place.computeIfAbsent(part.substring(0, bracket), name -> new ArrayList<>()));
        int index = Integer.parseInt(part.substring(bracket + 1, part.length() - 1));
        while (list.size() <= index) {
            list.add(null);
        }
        if (list.get(index) == null) {
            list.set(index, new LinkedHashMap<String, Object>());
        }
        return (Map<String, @Nullable Object>) Objects.requireNonNull(list.get(index));
    }

    private static @Nullable Object packed(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> packed = new LinkedHashMap<>();
            map.forEach((key, value) -> packed.put(key, packed(value)));
            return packed;
        }
        return node instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(PathTree::packed).toList()
                : node;
    }
}

package org.lienthong.proof;

import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two JSON documents differ, as paths without values. */
final class JsonPaths {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonPaths() {}

    /** The innermost places; the whole document when the first one cannot be read. */
    static TreeSet<String> differing(String one, String other) {
        TreeSet<String> paths = new TreeSet<>();
        if (!one.equals(other)) {
            try {
                compare("", JSON.readTree(one), JSON.readTree(other), paths);
            } catch (JacksonException unreadable) {
                paths.add("");
            }
        }
        return paths;
    }

    private static void compare(String path, JsonNode one, JsonNode other, TreeSet<String> paths) {
        if (one.isObject() && other.isObject()) {
            TreeSet<String> names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            names.forEach(name ->
                    compare(path.isEmpty() ? name : path + "." + name, one.path(name), other.path(name), paths));
        } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(path + "[" + i + "]", one.path(i), other.path(i), paths);
            }
        } else if (!Objects.equals(one, other)) {
            paths.add(path);
        }
    }
}

package org.lienthong.province;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.Format;
import org.lienthong.mapping.YamlFiles;
import org.lienthong.mapping.YamlTree;

/** One more door in the profile of a family, of the same kind as its first one; no other line of the file changes. */
public final class DoorDraft {

    private DoorDraft() {}

    /**
     * The profile with a door for this message; the same text when it has one, empty when it has no door to go by.
     *
     * @param file its place, for findings
     * @param message the name of the door and of the mapping
     * @param format of the documents that come through it
     */
    public static Optional<String> added(String file, String profile, String family, String message, Format format) {
        YamlTree tree = YamlFiles.parse(file, profile).tree();
        if (tree == null || tree.at("doors").entries().isEmpty()) {
            return Optional.empty();
        }
        YamlTree doors = tree.at("doors");
        Map.Entry<String, YamlTree> first =
                doors.entries().entrySet().iterator().next();
        Finding.Place place = doors.keyPlace(first.getKey());
        if (doors.get(message).isPresent()) {
            return Optional.of(profile);
        }
        // Doors in one line with their key have no line of their own beside which another one could stand.
        return place.line() <= tree.keyPlace("doors").line()
                ? Optional.empty()
                : Optional.of(inserted(
                        profile,
                        place.line(),
                        " ".repeat(place.column() - 1) + message + ": "
                                + door(first.getValue(), family, message, format)));
    }

    private static String inserted(String profile, int line, String door) {
        List<String> lines = new ArrayList<>(profile.lines().toList());
        lines.add(line - 1, door);
        return String.join("\n", lines) + "\n";
    }

    private static String door(YamlTree like, String family, String message, Format format) {
        Map<String, String> keys = new LinkedHashMap<>();
        like.entries()
                .forEach((key, value) ->
                        keys.put(key, '"' + value.text().orElse("").replace("\"", "\\\"") + '"'));
        keys.computeIfPresent(
                "path", (key, path) -> path.contains("{secret}") ? '"' + message + "/{secret}\"" : message);
        keys.computeIfPresent("files", (key, folder) -> beside(folder, message));
        keys.computeIfPresent("pattern", (key, any) -> "\"*." + format.name().toLowerCase(Locale.ROOT) + '"');
        keys.computeIfPresent(
                "table", (key, any) -> message.toUpperCase(Locale.ROOT).replace('-', '_'));
        keys.computeIfPresent(
                "poll", (key, path) -> path.contains("{watermark}") ? '"' + message + "?since={watermark}\"" : message);
        keys.put("mapping", family + "/" + message);
        return keys.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}      # drafted"));
    }

    /** The folder of this message beside another one. */
    private static String beside(String folder, String message) {
        String bare = folder.replace("\"", "");
        return bare.substring(0, bare.lastIndexOf('/') + 1) + message;
    }
}

package org.lienthong.province;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.Collected;
import org.lienthong.province.Profile.Files;
import org.lienthong.province.Profile.Table;
import org.lienthong.province.Profile.Way;

/** Reads the doors of a profile where the hub looks itself: folders and tables. */
final class CollectedReader {

    private static final Pattern DOOR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final Pattern FOLDER =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}(/[A-Za-z0-9][A-Za-z0-9._-]{0,59}){0,7}");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9*?_-][A-Za-z0-9*?._-]{0,79}");
    private static final Pattern PACE = Pattern.compile("[0-9]{1,5}[smhSMH]");

    /** Nobody's table is asked more often than this. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final MappingLinks links;
    private final List<Finding> findings;

    CollectedReader(MappingLinks links, List<Finding> findings) {
        this.links = links;
        this.findings = findings;
    }

    static boolean isOne(YamlTree door) {
        return door.get("files").isPresent() || door.get("table").isPresent();
    }

    Optional<Collected> door(String name, YamlTree door, Finding.Place place) {
        int before = findings.size();
        if (!DOOR.matcher(name).matches()) {
            findings.add(new Finding(
                    door.path(), "door-name", "name a door with letters, digits, - and _, at most 60 of them", place));
        }
        links.check(door, true, findings);
        Optional<String> mapping = door.required("mapping", findings::add);
        Way way = door.get("files").isPresent() ? files(door) : table(door);
        return findings.size() > before
                ? Optional.empty()
                : Optional.of(new Collected(name, mapping.orElseThrow(), way));
    }

    private Way files(YamlTree door) {
        door.onlyKeys(List.of("files", "pattern", "answers", "mapping"), findings::add);
        String pattern = door.optional("pattern", findings::add).orElse("*");
        if (!NAMES.matcher(pattern).matches()) {
            findings.add(door.at("pattern")
                    .finding("pattern", "write letters, digits, `.`, `_`, `-`, `*` and `?`, as in *.xml"));
        }
        String folder = folder(door, "files");
        String answers = door.get("answers").isPresent() ? folder(door, "answers") : null;
        if (folder.equals(answers)) {
            findings.add(door.at("answers").finding("folder", "answers need a folder of their own; name another one"));
        }
        return new Files(folder, pattern, answers);
    }

    private Way table(YamlTree door) {
        door.onlyKeys(List.of("table", "key", "watermark", "every", "overlap", "mapping"), findings::add);
        return new Table(
                column(door, "table"),
                column(door, "key"),
                column(door, "watermark"),
                pace(door, "every", Duration.ofSeconds(10)),
                pace(door, "overlap", Duration.ofMinutes(2)));
    }

    /** A folder below the system's address; it can never lead out of it. */
    String folder(YamlTree node, String key) {
        String folder = node.required(key, findings::add).orElse("");
        if (!folder.isEmpty() && !FOLDER.matcher(folder).matches()) {
            findings.add(node.at(key)
                    .finding(
                            "folder",
                            "write a folder below the system's address, as out/dossiers: letters, digits, `.`, `_`, `-`, not"
                                    + " absolute and without `..`"));
        }
        return folder;
    }

    /** The name of a table or column; it is never quoted into anything else. */
    String column(YamlTree node, String key) {
        String column = node.required(key, findings::add).orElse("");
        if (!column.isEmpty() && !COLUMN.matcher(column).matches()) {
            findings.add(node.at(key)
                    .finding("column-name", "write a plain name: a letter, then letters, digits and _, at most 63"));
        }
        return column;
    }

    private Duration pace(YamlTree node, String key, Duration usual) {
        Optional<String> text = node.optional(key, findings::add);
        Duration read = text.map(CollectedReader::duration).orElse(usual);
        if (read.compareTo(SHORTEST) < 0) {
            findings.add(node.at(key).finding("pace", "write a time from 1s on, as 10s, 5m or 1h"));
        }
        return read;
    }

    private static Duration duration(String text) {
        return PACE.matcher(text).matches() ? Duration.parse("PT" + text.toUpperCase(Locale.ROOT)) : Duration.ZERO;
    }
}

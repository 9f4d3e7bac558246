package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.DraftingMappings;
import org.lienthong.mapping.Format;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.DoorDraft;
import org.lienthong.province.ProfileDraft;
import org.lienthong.province.SystemKind;

/** Drafts families of a province's own from sample documents; a family that is there already gets one more door. */
final class OwnFamilies {

    private static final Pattern NAME = Pattern.compile("(?!h\\d{2}$)(?!national$)[a-z][a-z0-9-]{1,39}");

    private final AdministrativeUnit unit;
    private final SampleOptions options;
    private final NewFiles files;
    private final Path root;
    private final Map<String, SystemKind> names = new LinkedHashMap<>();

    /** By family, as they are going to be. */
    private final Map<String, String> profiles = new LinkedHashMap<>();

    OwnFamilies(AdministrativeUnit unit, SampleOptions options, NewFiles files, Path root) {
        this.unit = unit;
        this.options = options;
        this.files = files;
        this.root = root;
    }

    /** The families that were drafted. */
    Map<String, SystemKind> names() {
        return names;
    }

    /**
     * @return the name of the family, such as {@code h57-lis}
     * @throws IOException when the sample cannot be read, or the name or the profile cannot be used; says what to do
     */
    String draft(SystemKind kind, Path sample) throws IOException {
        String family = family(kind);
        Format format = options.format(sample);
        String message = message(sample);
        byte[] bytes = Files.readAllBytes(sample);
        String mapping = family + "/" + message;
        files.add("mappings/" + mapping + ".yaml", DraftingMappings.draft(mapping, bytes, format, options.encoding()));
        profiles.put(family, profile(family, kind, message, format));
        String fixture = "test-fixtures/" + mapping + "/sample/";
        files.add(fixture + "given." + ending(format), bytes);
        files.add(
                fixture + "why.md",
                "The sample from which the mapping was drafted. Invent the names in it before you pass it on; when the"
                        + " mapping is done, save what `./lienthong map --mapping " + mapping + " --in " + fixture
                        + "given." + ending(format) + "` prints as national.json beside it.\n");
        names.put(family, kind);
        return family;
    }

    /** Hands the profiles over: new ones, and those with one more door, in which nothing else is changed. */
    void profiles() {
        profiles.forEach((family, text) -> files.replace(place(family), text));
    }

    private String family(SystemKind kind) throws IOException {
        String family = options.family() == null
                ? unit.code().value().toLowerCase(Locale.ROOT) + "-" + kind.code()
                : options.family();
        if (!NAME.matcher(family).matches()) {
            throw new IOException("a family is named with small letters, digits and dashes, and not like a province;"
                    + " write another --family");
        }
        if (names.getOrDefault(family, kind) != kind) {
            throw new IOException("one family is one kind of system; draft " + family + " and the other one apart");
        }
        return family;
    }

    private String profile(String family, SystemKind kind, String message, Format format) throws IOException {
        String known = known(family);
        if (known == null) {
            return ProfileDraft.text(family, kind, message, format);
        }
        return DoorDraft.added(place(family), known, family, message, format)
                .orElseThrow(() -> new IOException(
                        place(family) + " has no door yet, or findings; write a first one under `doors:` by hand"));
    }

    private @Nullable String known(String family) throws IOException {
        Path file = root.resolve(place(family));
        return profiles.containsKey(family) || !Files.exists(file) ? profiles.get(family) : Files.readString(file);
    }

    private static String place(String family) {
        return "mappings/" + family + "/profile.yaml";
    }

    private static String ending(Format format) {
        return switch (format) {
            case ROWS -> "json";
            case FIXED -> "txt";
            default -> format.name().toLowerCase(Locale.ROOT);
        };
    }

    /** The file's name in the letters that mappings may have. */
    private static String message(Path sample) {
        String name = String.valueOf(sample.getFileName()).replaceFirst("\\.[^.]*$", "");
        String plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() || plain.equals("profile") ? "message" : plain;
    }
}

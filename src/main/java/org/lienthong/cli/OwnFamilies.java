package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lienthong.mapping.DraftingMappings;
import org.lienthong.mapping.Format;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.ProfileDraft;
import org.lienthong.province.SystemKind;

/** Drafts families of a province's own from sample documents. */
final class OwnFamilies {

    private final AdministrativeUnit unit;
    private final SampleOptions options;
    private final NewFiles files;
    private final Map<String, SystemKind> names = new LinkedHashMap<>();

    OwnFamilies(AdministrativeUnit unit, SampleOptions options, NewFiles files) {
        this.unit = unit;
        this.options = options;
        this.files = files;
    }

    /** The families that were drafted. */
    Map<String, SystemKind> names() {
        return names;
    }

    /** @return the name of the family, such as {@code h57-lis} */
    String draft(SystemKind kind, Path sample) throws IOException {
        String family = unit.code().value().toLowerCase(Locale.ROOT) + "-" + kind.code();
        Format format = options.format(sample);
        String message = message(sample);
        byte[] bytes = Files.readAllBytes(sample);
        String mapping = family + "/" + message;
        files.add("mappings/" + mapping + ".yaml", DraftingMappings.draft(mapping, bytes, format, options.encoding()));
        files.add("mappings/" + family + "/profile.yaml", ProfileDraft.text(family, kind, message, format));
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

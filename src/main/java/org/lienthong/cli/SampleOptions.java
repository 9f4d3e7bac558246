package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.DraftingMappings;
import org.lienthong.mapping.Format;
import picocli.CommandLine.Option;

/** How the sample of {@code --own} is to be read. */
final class SampleOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "With --own: json, xml, csv, fixed, form or rows. Default: as the file's name ends.")
    private @Nullable Format format;

    @Option(
            names = "--encoding",
            paramLabel = "ENCODING",
            description = "With --own: utf-8 (default), utf-16, utf-16le, utf-16be, windows-1258, tcvn3 or vni.")
    private String encoding = "utf-8";

    @Option(
            names = "--family",
            paramLabel = "NAME",
            description = {
                "With --own: the name of the family, such as dat-dai-hue. Default: province and system, h57-lis.",
                "A family that is there already gets the mapping and one more door; nothing else in it changes."
            })
    private @Nullable String family;

    @Nullable
    String family() {
        return family;
    }

    String encoding() {
        return encoding;
    }

    Format format(Path file) throws IOException {
        if (format != null) {
            return format;
        }
        return DraftingMappings.format(file.toString())
                .orElseThrow(() -> new IOException("name the format of " + file + " with --format"));
    }
}

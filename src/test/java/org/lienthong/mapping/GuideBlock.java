package org.lienthong.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a guide. Its info string says what it is: {@code yaml mapping=guide/first} is a mapping file,
 * {@code json given=guide/first} a document for it, and so on; see {@link GuideTests}.
 *
 * @param role empty when the info string has only a language
 * @param as an encoding behind the name, {@code given=guide/first@tcvn3}; empty when there is none
 * @param line on which its text begins
 */
record GuideBlock(Path file, int line, String language, String role, String name, String as, String text) {

    private static final Pattern FENCE = Pattern.compile("```(\\S*)(?: (\\S+?)=([^@\\s]+)(?:@(\\S+))?)?");

    static List<GuideBlock> of(Path file) {
        List<String> lines = lines(file);
        List<GuideBlock> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (!lines.get(i).startsWith("```")) {
                continue;
            }
            if (!fence.matches()) {
                throw new AssertionError(file + ":" + (i + 1) + ": write ```language or ```language role=name");
            }
            int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
            blocks.add(new GuideBlock(
                    file,
                    i + 2,
                    fence.group(1),
                    fence.group(2) == null ? "" : fence.group(2),
                    fence.group(3) == null ? "" : fence.group(3),
                    fence.group(4) == null ? "" : fence.group(4),
                    String.join("\n", lines.subList(i + 1, end)) + "\n"));
            i = end;
        }
        return blocks;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String shown() {
        return file + ":" + line + " " + role + "=" + name;
    }
}

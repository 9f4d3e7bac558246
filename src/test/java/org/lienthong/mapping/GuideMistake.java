package org.lienthong.mapping;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.dossier.Finding;

/**
 * A row of a table of mistakes: what was written, what is printed, what to do. Above the first row stands what is right:
 * a mapping file in a block {@code yaml right=a/b}, and a document in a block {@code json right=a/b}. What was written
 * stands in their place: a field (it begins with a dash) for the field of the mapping, a key of the head for that key,
 * {@code {...}} for the document. A row without a document of its own is a mistake of the mapping.
 */
record GuideMistake(Path file, int line, String wrong, String finding, String mapping, String document) {

    private static final String NAME = "a/b";

    static List<GuideMistake> of(Path file) {
        List<GuideMistake> mistakes = new ArrayList<>();
        String mapping = "";
        String document = "";
        List<String> lines = GuideBlock.lines(file);
        for (GuideBlock block : GuideBlock.of(file)) {
            if (block.role().equals("right")) {
                mapping = block.language().equals("yaml") ? block.text() : mapping;
                document = block.language().equals("json") ? block.text() : document;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\\|");
            if (cells.length == 4 && cells[1].strip().startsWith("`") && cells[2].contains(NAME + ".yaml:")
                    || cells.length == 4 && cells[2].strip().startsWith("`document:")) {
                mistakes.add(new GuideMistake(file, i + 1, code(cells[1]), code(cells[2]), mapping, document));
            }
        }
        return mistakes;
    }

    private static String code(String cell) {
        String code = cell.strip();
        String ticks = code.startsWith("``") ? "``" : "`";
        return code.substring(ticks.length(), code.length() - ticks.length()).strip();
    }

    String shown() {
        return file + ":" + line + " " + wrong;
    }

    /** What is found with the mistake in its place, one line each. */
    List<String> printed() {
        boolean inDocument = wrong.startsWith("{");
        String yaml = inDocument ? mapping : wrongMapping();
        YamlFiles.Read read = YamlFiles.parse("mappings/" + NAME + ".yaml", yaml);
        if (read.tree() == null) {
            return lines(read.findings());
        }
        MappingLibrary.Compiled compiled = MappingLibrary.compile(read.tree(), NAME, new CodeFiles(null));
        if (compiled.mapping().isEmpty()) {
            return lines(compiled.findings());
        }
        String text = inDocument ? wrong : document;
        return compiled
                .mapping()
                .get()
                .read(text.getBytes(StandardCharsets.UTF_8), MappingTesting.surroundings())
                .stream()
                .flatMap(reading -> reading.fold(ok -> List.<Finding>of(), Reading.Refused::findings).stream())
                .map(Finding::line)
                .toList();
    }

    /** A long list at the end of a finding may be left out of the page: {@code …} stands there. */
    boolean says(String line) {
        return finding.endsWith("…")
                ? line.startsWith(finding.substring(0, finding.length() - 1))
                : line.equals(finding);
    }

    private String wrongMapping() {
        List<String> lines = new ArrayList<>(mapping.lines().toList());
        if (wrong.startsWith("- ")) {
            lines.removeIf(line -> line.startsWith("  - "));
            lines.add("  " + wrong);
        } else {
            String key = wrong.replaceFirst("[ :].*", "");
            lines.replaceAll(line -> line.startsWith(key + ":") ? wrong : line);
            if (!lines.contains(wrong)) {
                lines.add(lines.indexOf("fields:"), wrong);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(Finding::line).toList();
    }
}

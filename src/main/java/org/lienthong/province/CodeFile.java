package org.lienthong.province;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads two columns of a code list in CSV with a header line. */
final class CodeFile {

    private static final CsvMapper CSV = new CsvMapper();

    private CodeFile() {}

    static Map<String, String> names(Path root, Path file, String key, String name, List<Finding> findings) {
        Map<String, String> names = new LinkedHashMap<>();
        Place place = new Place(root.relativize(file).toString(), 1, 1);
        if (!Files.exists(file)) {
            findings.add(
                    Finding.of("", "missing-file", "add the national code list").at(place));
            return Map.of();
        }
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            rows.forEachRemaining(row -> names.put(String.valueOf(row.get(key)), String.valueOf(row.get(name))));
        } catch (JacksonException unreadable) {
            findings.add(Finding.of("", "csv", "the code list cannot be read; check quotes and the number of columns")
                    .at(place));
        }
        return Collections.unmodifiableMap(names);
    }
}

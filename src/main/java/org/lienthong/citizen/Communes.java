package org.lienthong.citizen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The communes of {@code mappings/national/codes/communes.csv} by province. The list need not be complete: where it names
 * none, citizens write the commune into the address and the office adds its code.
 */
public final class Communes {

    private static final String FILE = "mappings/national/codes/communes.csv";
    private static final int COLUMNS = 3;

    private final Map<String, List<Commune>> byProvince;

    private Communes(Map<String, List<Commune>> byProvince) {
        this.byProvince = byProvince;
    }

    /** @param code five digits */
    public record Commune(String code, String name) {}

    static Communes load(Path root) {
        Path file = root.resolve(FILE);
        Map<String, List<Commune>> communes = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .filter(cells -> cells.length >= COLUMNS)
                        .forEach(cells -> communes.computeIfAbsent(cells[1], province -> new ArrayList<>())
                                .add(new Commune(cells[0], cells[2])));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Communes(communes);
    }

    /** In the order of the list. */
    public List<Commune> of(String province) {
        return byProvince.getOrDefault(province, List.of());
    }
}

package org.lienthong.citizen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lienthong.dossier.NameKey;

/**
 * The communes of {@code mappings/national/codes/communes.csv} by province. The list need not be complete: it suggests, and
 * whose commune it does not name writes its name; the office adds the code.
 */
public final class Communes {

    private static final String FILE = "mappings/national/codes/communes.csv";
    private static final int COLUMNS = 3;
    private static final Set<String> NONE = Set.of("00000", "99999");
    private static final Pattern UNIT = Pattern.compile(
            "^\\s*(?:xã|phường|thị trấn|đặc khu|x\\.|p\\.|tt\\.)\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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

    /** Whether this is written like a code. */
    public static boolean code(String typed) {
        return typed.matches("\\d{5}");
    }

    /**
     * By code or name. Case, the place of tones and the kind of unit do not count, because no name occurs twice inside a
     * province and ten communes became wards under the same code in 2026; other letters are another commune.
     */
    public Optional<Commune> find(String province, String typed) {
        String name = bare(typed);
        return of(province).stream()
                .filter(one -> one.code().equals(typed) || bare(one.name()).equals(name))
                .findFirst();
    }

    /**
     * Whether it can be the code of a commune of the province: a code that the list lacks can, one that it has in another
     * province cannot, nor what forms are filled with where there is none.
     */
    public boolean canBe(String province, String code) {
        return !NONE.contains(code) && !isElsewhere(province, code);
    }

    /** Whether the list has this code, but in another province. */
    private boolean isElsewhere(String province, String code) {
        return byProvince.entrySet().stream()
                .filter(one -> !one.getKey().equals(province))
                .flatMap(one -> one.getValue().stream())
                .anyMatch(one -> one.code().equals(code));
    }

    private static String bare(String name) {
        return NameKey.of(
                UNIT.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceFirst(""));
    }

    /** In the order of the list. */
    public List<Commune> of(String province) {
        return byProvince.getOrDefault(province, List.of());
    }
}

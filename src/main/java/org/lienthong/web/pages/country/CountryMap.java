package org.lienthong.web.pages.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.AdministrativeUnits;
import org.springframework.stereotype.Component;

/**
 * The map of the country, as it is and as it was before 1 July 2025. The outlines are those of the 63 provinces; a province
 * of today is what its predecessors in the national list were together.
 */
@Component
final class CountryMap {

    /** The last day of the 63 provinces (NQ 202/2025/QH15). */
    static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);

    private static final String FILE = "/country/outlines.txt";

    private final Map<AdministrativeUnit, Outline> today = new LinkedHashMap<>();
    private final Map<AdministrativeUnit, Outline> former = new LinkedHashMap<>();

    CountryMap(AdministrativeUnits units) {
        List<Stretch> stretches = read();
        Map<AdministrativeUnit, Set<ProvinceCode>> parts = new LinkedHashMap<>();
        Map<ProvinceCode, AdministrativeUnit> names = new HashMap<>();
        units.all().stream().filter(AdministrativeUnit::inForce).forEach(unit -> names.put(unit.code(), unit));
        for (AdministrativeUnit unit : units.on(LAST_OF_63)) {
            former.put(unit, outline(stretches, Set.of(unit.code())));
            AdministrativeUnit now =
                    Objects.requireNonNull(names.get(units.latest(unit).code()));
            parts.computeIfAbsent(now, key -> new TreeSet<>(java.util.Comparator.comparing(ProvinceCode::value)))
                    .add(unit.code());
        }
        names.values().stream()
                .sorted(java.util.Comparator.comparing(AdministrativeUnit::gso))
                .forEach(unit -> today.put(unit, outline(stretches, parts.getOrDefault(unit, Set.of()))));
    }

    /** The provinces of today, in the order of their statistics codes. */
    Map<AdministrativeUnit, Outline> today() {
        return today;
    }

    /** The provinces of before 1 July 2025, in the order of their statistics codes. */
    Map<AdministrativeUnit, Outline> former() {
        return former;
    }

    private static Outline outline(List<Stretch> stretches, Set<ProvinceCode> provinces) {
        return Outline.of(
                stretches.stream().filter(stretch -> stretch.bounds(provinces)).toList());
    }

    private static List<Stretch> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CountryMap.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Stretch::read)
                    .collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

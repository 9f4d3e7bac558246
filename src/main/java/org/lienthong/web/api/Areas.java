package org.lienthong.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.province.NamedUnit;
import org.lienthong.registry.Area;
import org.lienthong.registry.ComingDays;
import org.lienthong.registry.DueWithin;
import org.lienthong.registry.Territory;
import org.lienthong.web.words.Local;
import org.springframework.stereotype.Component;

/** Understands how people write provinces in queries, codes and names of today or of the past, and the days that come. */
@Component
public class Areas implements Territory {

    private static final ZoneId ZONE = Local.ZONE;

    private final AdministrativeUnits units;
    private final ComingDays coming;

    /** The units never change while the hub runs, and every address of a list asks for these. */
    private final Map<ProvinceCode, Area> today;

    Areas(AdministrativeUnits units, ComingDays coming) {
        this.units = units;
        this.coming = coming;
        this.today = Collections.unmodifiableMap(provinces());
    }

    /** Null when no province is asked for, or when it cannot be understood, which {@code fields} then tells. */
    public @Nullable Area read(Fields fields, @Nullable String province, @Nullable String asOf) {
        LocalDate day = fields.read("asOf", asOf, "day", Local::day);
        if (province == null || province.isBlank()) {
            return null;
        }
        return units.named(province, day).fold(this::area, none -> {
            fields.refuse("province", none.finding().rule(), none.labels(), successors(none));
            return null;
        });
    }

    /** @param workingDays null when nobody asks for what is due soon */
    public @Nullable DueWithin dueWithin(@Nullable Integer workingDays) {
        return workingDays == null ? null : coming.of(workingDays);
    }

    /** The code of the unit that this text means, for pickers; empty also when the day is none. */
    public Optional<ProvinceCode> code(@Nullable String province, @Nullable String asOf) {
        LocalDate day;
        try {
            day = asOf == null || asOf.isBlank() ? null : Local.day(asOf.strip());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
        return Optional.ofNullable(province).flatMap(text -> units.named(text, day)
                .fold(unit -> Optional.of(unit.code()), none -> Optional.<ProvinceCode>empty()));
    }

    /** The province of today that this text means, also by a code or name of the past. */
    Optional<ProvinceCode> today(String province) {
        return units.named(province, null)
                .fold(unit -> Optional.of(units.latest(unit).code()), none -> Optional.<ProvinceCode>empty());
    }

    /** The closed provinces that became a part of one of these. */
    public List<AdministrativeUnit> former(Set<ProvinceCode> today) {
        return units.all().stream()
                .filter(unit -> !unit.code().equals(units.latest(unit).code()))
                .filter(unit -> today.contains(units.latest(unit).code()))
                .sorted(Comparator.comparing(AdministrativeUnit::gso))
                .toList();
    }

    @Override
    public Map<ProvinceCode, Area> today() {
        return today;
    }

    private Map<ProvinceCode, Area> provinces() {
        Map<ProvinceCode, Area> provinces = new LinkedHashMap<>();
        units.all().stream()
                .filter(unit -> unit.code().equals(units.latest(unit).code()) && unit.inForce())
                .sorted(Comparator.comparing(AdministrativeUnit::gso))
                .forEach(unit -> provinces.put(unit.code(), area(unit)));
        return provinces;
    }

    /** What counts as this province's. */
    public Area of(AdministrativeUnit unit) {
        return area(unit);
    }

    /** As a query would name it. */
    void write(Area area, Map<String, @Nullable Object> values) {
        ProvinceCode former = area.former();
        values.put("province", former == null ? latest(area.held()) : former);
        Instant before = area.before();
        values.put(
                "asOf",
                before == null ? null : LocalDate.ofInstant(before, ZONE).minusDays(1));
    }

    /** The province of today among codes of which one is; null when none is. */
    @Nullable
    ProvinceCode latest(Set<ProvinceCode> codes) {
        return today.keySet().stream().filter(codes::contains).findFirst().orElse(null);
    }

    private Area area(AdministrativeUnit unit) {
        AdministrativeUnit latest = units.latest(unit);
        if (latest.code().equals(unit.code()) && units.ancestors(unit).isEmpty() && !unit.inForce()) {
            return new Area(Set.of(unit.code()), unit.code(), end(unit));
        }
        if (latest.code().equals(unit.code())) {
            Set<ProvinceCode> held = new HashSet<>(Set.of(unit.code()));
            units.ancestors(unit).forEach(before -> held.add(before.code()));
            return new Area(held, null, null);
        }
        return new Area(Set.of(unit.code(), latest.code()), unit.code(), null);
    }

    private static @Nullable Instant end(AdministrativeUnit unit) {
        LocalDate last = unit.validTo();
        return last == null ? null : last.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private String successors(NamedUnit.None none) {
        return none.meanings().stream()
                .map(units::latest)
                .distinct()
                .map(AdministrativeUnit::label)
                .collect(java.util.stream.Collectors.joining("; "));
    }
}

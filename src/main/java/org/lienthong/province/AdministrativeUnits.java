package org.lienthong.province;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;

/**
 * The provinces of the past and of today: 63 until 2025-06-30, 34 since 2025-07-01. A level-1 code follows the name of a
 * province and never changes its meaning; a statistics code follows the seat, and seven of them changed theirs. Immutable.
 */
public final class AdministrativeUnits {

    private static final Pattern LEVEL_ONE = Pattern.compile("[Hh]\\d{2}");
    private static final Pattern STATISTICS = Pattern.compile("\\d{2}");

    private final List<AdministrativeUnit> units;

    AdministrativeUnits(List<AdministrativeUnit> units) {
        this.units = List.copyOf(units);
    }

    /** What was read and what is wrong with the rest. */
    public record Loaded(AdministrativeUnits units, List<Finding> findings) {}

    /** Reads the national list below this root; never throws for a bad file. */
    public static Loaded load(Path root) {
        List<Finding> findings = new ArrayList<>();
        AdministrativeUnits units = UnitsReader.read(root, findings);
        return new Loaded(units, List.copyOf(findings));
    }

    /** Every unit, the past first. */
    public List<AdministrativeUnit> all() {
        return units;
    }

    public List<AdministrativeUnit> on(LocalDate day) {
        return only(unit -> unit.on(day));
    }

    public Optional<AdministrativeUnit> byCode(ProvinceCode code, LocalDate day) {
        return first(unit -> unit.code().equals(code) && unit.on(day));
    }

    /** @param gso two digits */
    public Optional<AdministrativeUnit> byGso(String gso, LocalDate day) {
        return first(unit -> unit.gso().equals(gso) && unit.on(day));
    }

    /** The name with or without its rank, whatever the case, the marks and the spaces. */
    public Optional<AdministrativeUnit> byName(String name, LocalDate day) {
        String key = UnitName.typed(name);
        return first(unit -> UnitName.typed(unit.name()).equals(key) && unit.on(day));
    }

    /** What the unit became when it ended; empty while it is in force. */
    public Optional<AdministrativeUnit> successor(AdministrativeUnit unit) {
        LocalDate end = unit.validTo();
        ProvinceCode to = unit.successor();
        return end == null || to == null ? Optional.empty() : byCode(to, end.plusDays(1));
    }

    /** What the unit is today: itself, or the last of its successors. */
    public AdministrativeUnit latest(AdministrativeUnit unit) {
        AdministrativeUnit last = unit;
        for (int steps = 0; steps < units.size(); steps++) {
            Optional<AdministrativeUnit> next = successor(last);
            if (next.isEmpty()) {
                return last;
            }
            last = next.get();
        }
        return last;
    }

    /** What became this unit, directly. */
    public List<AdministrativeUnit> predecessors(AdministrativeUnit unit) {
        return only(before -> successor(before).filter(unit::equals).isPresent());
    }

    /** Everything that became a part of this unit, directly or over others, without itself. */
    public List<AdministrativeUnit> ancestors(AdministrativeUnit unit) {
        List<AdministrativeUnit> all = new ArrayList<>();
        for (AdministrativeUnit before : predecessors(unit)) {
            all.add(before);
            all.addAll(ancestors(before));
        }
        return all;
    }

    /**
     * What somebody means who writes this: a level-1 code, a statistics code or a name. Without a day, the unit of today
     * goes before one of the past; a statistics code that changed its meaning then means none, and the finding lists
     * both meanings and what to write.
     */
    public NamedUnit named(String text, @Nullable LocalDate asOf) {
        String wanted = text.strip();
        List<AdministrativeUnit> meanings = only(matching(wanted));
        if (meanings.isEmpty()) {
            return new NamedUnit.None(UnitFindings.unknown(), List.of());
        }
        List<AdministrativeUnit> then =
                meanings.stream().filter(unit -> asOf == null || unit.on(asOf)).toList();
        if (then.isEmpty()) {
            return new NamedUnit.None(UnitFindings.notThen(meanings, this), meanings);
        }
        if (then.stream().map(AdministrativeUnit::code).distinct().count() > 1) {
            return new NamedUnit.None(UnitFindings.ambiguous(then), then);
        }
        return new NamedUnit.One(then.get(then.size() - 1));
    }

    private static Predicate<AdministrativeUnit> matching(String wanted) {
        if (LEVEL_ONE.matcher(wanted).matches()) {
            return unit -> unit.code().value().equalsIgnoreCase(wanted);
        }
        if (STATISTICS.matcher(wanted).matches()) {
            return unit -> unit.gso().equals(wanted);
        }
        String key = UnitName.typed(wanted);
        return unit -> !key.isEmpty() && UnitName.typed(unit.name()).equals(key);
    }

    private Optional<AdministrativeUnit> first(Predicate<AdministrativeUnit> wanted) {
        return units.stream().filter(wanted).findFirst();
    }

    private List<AdministrativeUnit> only(Predicate<AdministrativeUnit> wanted) {
        return units.stream().filter(wanted).toList();
    }
}

package org.lienthong.province;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lienthong.clock.OwnLimits;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.MappingLibrary;

/**
 * Provinces, each with the profiles, mappings and national tables it was read with, so that nothing of one version is
 * ever used with something of another. Never half of a file: a file with findings is left out. Immutable.
 */
public final class Provinces {

    /** A province and the national tables of its version. */
    private record Version(Province province, Hearers hearers, NationalCodes codes, Procedures procedures) {}

    private final Map<ProvinceCode, Version> versions = new TreeMap<>(Comparator.comparing(ProvinceCode::value));

    private Provinces() {}

    Provinces(Collection<Province> provinces, Hearers hearers, NationalCodes codes, Procedures procedures) {
        provinces.forEach(province -> versions.put(province.code(), new Version(province, hearers, codes, procedures)));
    }

    /** What was read and what is wrong with the rest. */
    public record Loaded(Provinces provinces, List<Finding> findings) {}

    /** Reads {@code province-configs/}, the profiles and the table of hearers below this root; never throws for bad files. */
    public static Loaded load(Path root) {
        return load(root, MappingLibrary.load(root).library());
    }

    /** The same with mappings that were read before, to which the profiles are held. */
    public static Loaded load(Path root, MappingLibrary mappings) {
        return new ConfigReader(root, mappings).read();
    }

    /** The limits that these provinces decided themselves, whatever comes into force later. */
    public OwnLimits limits() {
        return new ProvinceLimits(() -> this);
    }

    static Provinces none() {
        return new Provinces();
    }

    /** These with others in the place of those of the same code. */
    Provinces with(Provinces others) {
        Provinces all = new Provinces();
        all.versions.putAll(versions);
        all.versions.putAll(others.versions);
        return all;
    }

    /** These but one. */
    Provinces without(ProvinceCode code) {
        Provinces rest = with(none());
        rest.versions.remove(code);
        return rest;
    }

    /** In the order of their codes. */
    public Collection<Province> all() {
        return versions.values().stream().map(Version::province).toList();
    }

    public Optional<Province> find(ProvinceCode code) {
        return version(code).map(Version::province);
    }

    /** Whether some system of it is told what happens; a province that only listens, in shadow, tells nobody. */
    public boolean live(ProvinceCode code) {
        return find(code).stream()
                .flatMap(province -> province.systems().stream())
                .anyMatch(system -> !system.shadow());
    }

    public Optional<PartnerSystem> system(SystemId id) {
        return find(id.province()).flatMap(province -> province.system(id.name()));
    }

    /** The same, also under a code that the province had before it became what it is; for those who knock at a door. */
    public Optional<PartnerSystem> addressed(SystemId id) {
        return system(id).or(() -> all().stream()
                .filter(province -> province.formerly().contains(id.province()))
                .findFirst()
                .flatMap(province -> province.system(id.name())));
    }

    /** Who carries out which procedures when, as this province has it. */
    public Optional<Procedures> procedures(ProvinceCode code) {
        return version(code).map(Version::procedures);
    }

    /** Who hears what in this province; nobody in one that is not here. */
    public Hearers hearers(ProvinceCode code) {
        return version(code).map(Version::hearers).orElseGet(() -> new Hearers(Map.of()));
    }

    /** The national code lists as this province has them; empty in one that is not here. */
    public NationalCodes codes(ProvinceCode code) {
        return version(code).map(Version::codes).orElseGet(() -> new NationalCodes(Map.of()));
    }

    private Optional<Version> version(ProvinceCode code) {
        return Optional.ofNullable(versions.get(code));
    }
}

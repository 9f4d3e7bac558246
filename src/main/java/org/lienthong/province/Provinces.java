package org.lienthong.province;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.MappingLibrary;

/** Every province that is configured below one root; never half of a file: a file with findings is left out. */
public final class Provinces {

    private final Map<ProvinceCode, Province> provinces;
    private final Hearers hearers;
    private final NationalCodes codes;
    private final Procedures procedures;
    private final Map<ProvinceCode, Province> former = new HashMap<>();

    Provinces(Collection<Province> provinces, Hearers hearers, NationalCodes codes, Procedures procedures) {
        this.provinces = new TreeMap<>(java.util.Comparator.comparing(ProvinceCode::value));
        provinces.forEach(province -> this.provinces.put(province.code(), province));
        provinces.forEach(province -> province.formerly().forEach(code -> former.put(code, province)));
        this.procedures = procedures;
        this.hearers = hearers;
        this.codes = codes;
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

    public Collection<Province> all() {
        return provinces.values();
    }

    public Optional<Province> find(ProvinceCode code) {
        return Optional.ofNullable(provinces.get(code));
    }

    public Optional<PartnerSystem> system(SystemId id) {
        return find(id.province()).flatMap(province -> province.system(id.name()));
    }

    /** The same, also under a code that the province had before it became what it is; for those who knock at a door. */
    public Optional<PartnerSystem> addressed(SystemId id) {
        return system(id).or(() -> Optional.ofNullable(former.get(id.province()))
                .flatMap(province -> province.system(id.name())));
    }

    /** Who carries out which procedures when. */
    public Procedures procedures() {
        return procedures;
    }

    public Hearers hearers() {
        return hearers;
    }

    public NationalCodes codes() {
        return codes;
    }
}

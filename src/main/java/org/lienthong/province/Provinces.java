package org.lienthong.province;

import java.nio.file.Path;
import java.util.Collection;
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

    Provinces(Collection<Province> provinces, Hearers hearers, NationalCodes codes) {
        this.provinces = new TreeMap<>(java.util.Comparator.comparing(ProvinceCode::value));
        provinces.forEach(province -> this.provinces.put(province.code(), province));
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

    public Hearers hearers() {
        return hearers;
    }

    public NationalCodes codes() {
        return codes;
    }
}

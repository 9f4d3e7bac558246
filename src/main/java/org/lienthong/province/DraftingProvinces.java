package org.lienthong.province;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.MappingLibrary;

/**
 * Drafts the config of a new province from what the families ask for and what other provinces have. What nobody told is
 * {@link #OPEN} in the draft, which {@code check} refuses until it is replaced.
 */
public final class DraftingProvinces {

    /** Stands for what somebody has to fill in. */
    public static final String OPEN = "CHANGE-ME";

    /** The day from which there are 34 provinces. */
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private final Map<String, Profile> profiles;
    private final MappingLinks links;
    private final Provinces provinces;
    private final AdministrativeUnits units;

    /** Reads the files below this root; what is wrong with them is told elsewhere. */
    public DraftingProvinces(Path root) {
        MappingLibrary mappings = MappingLibrary.load(root).library();
        this.links = new MappingLinks(root, mappings);
        this.profiles = new ConfigReader(root, mappings).profiles(links);
        this.provinces = Provinces.load(root, mappings).provinces();
        this.units = AdministrativeUnits.load(root).units();
    }

    /** The families of systems of this kind. */
    public List<String> families(SystemKind kind) {
        return profiles.values().stream()
                .filter(profile -> profile.kind() == kind)
                .map(Profile::family)
                .sorted()
                .toList();
    }

    /** The contract of a family. */
    public Optional<Profile> family(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    /** The province of this code that is in force since 2025-07-01, or what is wrong with the code. */
    public NamedUnit province(String code) {
        return units.named(code, SINCE);
    }

    /** The systems of a configured province as they would be in another one; addresses that are not of this machine are left out. */
    public List<SystemDraft> like(ProvinceCode model, AdministrativeUnit unit) {
        List<SystemDraft> systems = new ArrayList<>();
        provinces.find(model).ifPresent(known -> known.systems().forEach(system -> {
            Map<String, String> settings = new TreeMap<>();
            system.settings().forEach((name, value) -> settings.put(name, adapted(value, known, unit)));
            Map<String, String> transport = new TreeMap<>();
            system.transport().settings().forEach((name, value) -> transport.put(name, adapted(value, known, unit)));
            String address = system.address().toString();
            systems.add(new SystemDraft(
                    system.profile().kind(),
                    system.profile().family(),
                    "localhost".equals(system.address().getHost()) ? address : "",
                    settings,
                    new TransportSettings(system.transport().kind(), transport),
                    system.fileHosts()));
        }));
        return systems;
    }

    /** Whether a config of this province is there. */
    public boolean knows(ProvinceCode code) {
        return provinces.find(code).isPresent();
    }

    /**
     * The settings that a system needs, each with a value: one that was told, one that fits because a system of the same
     * family elsewhere has it, or {@link #OPEN}.
     */
    public Map<String, String> settings(SystemDraft system, AdministrativeUnit unit) {
        Map<String, String> settings = new LinkedHashMap<>();
        asked(system, unit).keySet().forEach(name -> settings.put(name, elsewhere(system.family(), name, unit)));
        settings.putAll(system.settings());
        return settings;
    }

    /** Who asks for which setting of a system. */
    public Map<String, String> asked(SystemDraft system, AdministrativeUnit unit) {
        Map<String, String> asked = new TreeMap<>();
        family(system.family()).ifPresent(profile -> asked.putAll(links.asked(unit.code(), profile)));
        if (system.address().startsWith("sftp:")) {
            asked.putIfAbsent("knownHost", "the address: the server's public host key, as `ssh-ed25519 AAAA...`");
        }
        if (system.address().startsWith("jdbc:")) {
            asked.putIfAbsent("username", "the address: the user of the database");
        }
        return asked;
    }

    private String elsewhere(String family, String setting, AdministrativeUnit unit) {
        for (Province known : provinces.all()) {
            for (PartnerSystem system : known.systems()) {
                String value = system.settings().get(setting);
                if (system.profile().family().equals(family) && value != null) {
                    return adapted(value, known, unit);
                }
            }
        }
        return OPEN;
    }

    /** A value of one province in which its codes and its name are those of another one. */
    private static String adapted(String value, Province known, AdministrativeUnit unit) {
        if (value.equals(known.gso())) {
            return unit.gso();
        }
        String code = known.code().value();
        return value.replace(code, unit.code().value())
                .replace(
                        code.toLowerCase(java.util.Locale.ROOT),
                        unit.code().value().toLowerCase(java.util.Locale.ROOT))
                .replace(known.name(), unit.name())
                .replace(small(known.name()), small(unit.name()));
    }

    private static String small(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    /** The whole file, ready to be saved as {@code province-configs/<code>.yaml}. */
    public String draft(AdministrativeUnit unit, List<SystemDraft> systems) {
        DraftText text = new DraftText(unit, SINCE, units.ancestors(unit));
        systems.forEach(system ->
                text.system(system, settings(system, unit), asked(system, unit), secrets(unit.code(), system)));
        return text.text();
    }

    /** The names of the secrets that a system needs, each with what it is. */
    public Map<String, String> secrets(ProvinceCode province, SystemDraft system) {
        Map<String, String> secrets = new LinkedHashMap<>();
        String before =
                "lienthong.channels.secrets." + province + "." + system.kind().code() + ".";
        Profile profile = profiles.get(system.family());
        if (profile == null) {
            return secrets;
        }
        if (!profile.doors().isEmpty() || !profile.catalogues().isEmpty()) {
            secrets.put(before + "inbound", "what the system shows the hub at its doors");
        }
        boolean far = system.address().startsWith("sftp:") || system.address().startsWith("jdbc:");
        if (far || profile.login().kind() != Profile.LoginKind.NONE) {
            secrets.put(before + "outbound", "what the hub shows the system");
        }
        if (profile.login().kind() == Profile.LoginKind.OAUTH2_PASSWORD) {
            secrets.put(before + "client", "the hub's secret as a client, besides user and password");
        }
        if (system.transport().kind() != TransportKind.DIRECT) {
            secrets.put(before + "transport", "what the hub shows the platform on the way");
        }
        return secrets;
    }

    /** What is wrong with the config of a province as it is on disk now. */
    public static List<Finding> check(Path root, ProvinceCode code) {
        String file = "province-configs/" + code + ".yaml";
        return Provinces.load(root).findings().stream()
                .filter(finding ->
                        finding.place() != null && finding.place().file().equals(file))
                .toList();
    }
}

package org.lienthong.province;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.Likely;
import org.lienthong.mapping.YamlTree;

/** Reads one province config. */
final class ProvinceReader {

    private static final List<String> KEYS =
            List.of("province", "name", "gso", "zone", "validFrom", "formerly", "assumed", "stage", "systems");
    private static final List<String> SYSTEM_KEYS =
            List.of("family", "address", "transport", "zone", "stage", "fileHosts", "settings", "officials");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
    private static final String SHADOW = "shadow";
    private static final List<String> STAGES = List.of(SHADOW, "live");
    private static final List<String> SECRET_WORDS = List.of("password", "secret", "key", "token");

    private final YamlTree tree;
    private final Map<String, Profile> profiles;
    private final MappingLinks links;
    private final UnitLinks units;
    private final List<Finding> findings;

    ProvinceReader(
            YamlTree tree, Map<String, Profile> profiles, MappingLinks links, UnitLinks units, List<Finding> findings) {
        this.units = units;
        this.tree = tree;
        this.profiles = profiles;
        this.links = links;
        this.findings = findings;
    }

    Optional<Province> read(String fileName) {
        int before = findings.size();
        tree.onlyKeys(KEYS, findings::add);
        Optional<ProvinceCode> code = tree.required("province", findings::add).flatMap(text -> code(text, fileName));
        Optional<String> name = tree.required("name", findings::add);
        Optional<String> gso = tree.required("gso", findings::add);
        Optional<ZoneId> zone = tree.required("zone", findings::add).flatMap(text -> zone(tree, text));
        Optional<LocalDate> validFrom =
                tree.required("validFrom", findings::add).flatMap(this::date);
        boolean assumed = tree.get("assumed").isPresent() && tree.flag("assumed", findings::add);
        if (tree.get("systems").isEmpty()) {
            findings.add(tree.finding("missing-key", "list the systems of the province"));
        }
        if (code.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        Set<ProvinceCode> formerly = units.formerly(tree, code.get(), findings);
        List<PartnerSystem> systems = systems(code.get(), zone.get());
        if (findings.size() == before) {
            units.check(tree, code.get(), gso.orElseThrow(), name.orElseThrow(), validFrom.orElseThrow(), findings);
        }
        return findings.size() > before
                ? Optional.empty()
                : Optional.of(new Province(
                        code.get(),
                        name.orElseThrow(),
                        gso.orElseThrow(),
                        zone.get(),
                        validFrom.orElseThrow(),
                        assumed,
                        systems,
                        formerly));
    }

    private List<PartnerSystem> systems(ProvinceCode province, ZoneId zone) {
        List<PartnerSystem> systems = new ArrayList<>();
        tree.get("systems").ifPresent(node -> node.entries(findings::add).forEach((name, system) -> {
            try {
                system(new SystemId(province, name), system, zone).ifPresent(systems::add);
            } catch (InvalidValue invalid) {
                findings.add(new Finding(
                        system.path(), invalid.rule(), String.valueOf(invalid.getMessage()), node.keyPlace(name)));
            }
        }));
        return List.copyOf(systems);
    }

    private Optional<PartnerSystem> system(SystemId id, YamlTree node, ZoneId provinceZone) {
        node.onlyKeys(SYSTEM_KEYS, findings::add);
        Optional<Profile> profile = node.required("family", findings::add).flatMap(family -> profile(node, family));
        Optional<URI> address = node.required("address", findings::add)
                .flatMap(text -> new AddressReader(findings).address(node, text));
        Optional<ZoneId> own = node.optional("zone", findings::add).flatMap(text -> zone(node, text));
        if (profile.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> settings = settings(node);
        new AddressReader(findings).fits(node, address.get(), profile.get(), settings);
        links.checkSettings(node, id.province(), profile.get(), settings, findings);
        new IdleKeys(findings::add)
                .settings(
                        node,
                        address.get().getScheme(),
                        links.asked(id.province(), profile.get()).keySet());
        ZoneId zone =
                own.orElseGet(() -> Optional.ofNullable(profile.get().zone()).orElse(provinceZone));
        TransportSettings transport = new TransportReader(findings).transport(node, profile.get());
        return Optional.of(new PartnerSystem(
                id,
                profile.get(),
                address.get(),
                transport,
                zone,
                fileHosts(node),
                settings,
                officials(node),
                links.mappings(),
                shadow(node)));
    }

    /** A system has the stage of its province unless it has its own. */
    private boolean shadow(YamlTree system) {
        return stage(system).or(() -> stage(tree)).filter(SHADOW::equals).isPresent();
    }

    private Optional<String> stage(YamlTree node) {
        Optional<String> stage = node.optional("stage", findings::add);
        stage.filter(word -> !STAGES.contains(word))
                .ifPresent(word -> findings.add(node.at("stage")
                        .finding(
                                "stage",
                                "write `shadow` (listen, tell nobody) or `live`; without it a province is live")));
        return stage;
    }

    private Optional<Profile> profile(YamlTree node, String family) {
        Optional<Profile> profile = Optional.ofNullable(profiles.get(family));
        if (profile.isEmpty()) {
            findings.add(node.get("family")
                    .orElse(node)
                    .finding(
                            "unknown-family",
                            links.hasProfile(family)
                                    ? "the profile mappings/" + family + "/profile.yaml has findings; mend them first"
                                    : "there is no family `" + family + "`; "
                                            + Likely.meant(family, profiles.keySet())));
        }
        return profile;
    }

    private Set<String> fileHosts(YamlTree node) {
        Set<String> hosts = new LinkedHashSet<>();
        node.get("fileHosts").ifPresent(list -> list.texts(findings::add).forEach(host -> {
            if (!HOST.matcher(host).matches()) {
                findings.add(list.finding(
                        "address", "write bare host names in lower case, without scheme, user, port and path"));
            }
            hosts.add(host);
        }));
        return Collections.unmodifiableSet(hosts);
    }

    private Map<String, String> settings(YamlTree node) {
        Map<String, String> settings = new LinkedHashMap<>();
        node.get("settings").ifPresent(map -> map.entries(findings::add).forEach((key, value) -> {
            if (isSecret(key)) {
                findings.add(value.finding(
                        "secret-in-config",
                        "secrets come from the environment or files outside; remove `" + key + "`"));
            }
            value.text()
                    .filter(text -> text.contains(DraftingProvinces.OPEN))
                    .ifPresent(text -> findings.add(value.finding(
                            "missing-setting",
                            "replace " + DraftingProvinces.OPEN + " by the value of `" + key + "` in this province")));
            value.text().ifPresentOrElse(text -> settings.put(key, text), () -> {
                findings.add(value.finding("wrong-type", "write one text for `" + key + "`"));
                settings.put(key, "");
            });
        }));
        return Map.copyOf(settings);
    }

    /** Whether a setting is called like a secret. */
    static boolean isSecret(String key) {
        return SECRET_WORDS.stream().anyMatch(key.toLowerCase(Locale.ROOT)::contains);
    }

    private List<Officer> officials(YamlTree node) {
        List<Officer> officials = new ArrayList<>();
        node.get("officials")
                .filter(list -> !list.isList())
                .ifPresent(list -> findings.add(list.finding("wrong-type", "write a list of officials here")));
        node.get("officials").ifPresent(list -> list.items().forEach(item -> {
            item.onlyKeys(List.of("code", "name", "title", "unit"), findings::add);
            officials.add(new Officer(
                    item.required("code", findings::add).orElse(null),
                    item.required("name", findings::add).orElse(null),
                    item.optional("title", findings::add).orElse(null),
                    item.optional("unit", findings::add).orElse(null)));
        }));
        return List.copyOf(officials);
    }

    private Optional<ProvinceCode> code(String text, String fileName) {
        try {
            ProvinceCode code = new ProvinceCode(text);
            if (!code.value().equals(fileName)) {
                findings.add(tree.get("province").orElse(tree).finding("file-name", "name the file " + code + ".yaml"));
            }
            return Optional.of(code);
        } catch (InvalidValue invalid) {
            findings.add(
                    tree.get("province").orElse(tree).finding(invalid.rule(), String.valueOf(invalid.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(YamlTree node, String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            findings.add(node.get("zone").orElse(node).finding("zone", "use an IANA name such as Asia/Ho_Chi_Minh"));
            return Optional.empty();
        }
    }

    private Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            findings.add(tree.get("validFrom").orElse(tree).finding("date", "write the day as 2025-07-01"));
            return Optional.empty();
        }
    }
}

package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.province.Profile;
import org.lienthong.province.Provinces;
import picocli.CommandLine.ParameterException;

/** Drafts mappings of a province's own that say only what differs from those of its families. */
final class Overlays {

    private static final String TEXT = """
            # yaml-language-server: $schema=../mapping.schema.json
            # What differs in this province from mappings/BASE.yaml, for which this file stands there; docs/mapping-guide.md,
            # "Same as that one, but". ./lienthong check --golden PROVINCE lists what comes out otherwise.
            mapping: NAME
            extends: BASE
            # A field takes the place of the base's field with the same target (national when reading, local when writing):
            # fields:
            #   - {local: $.SoMoi, national: receipt.number}
            # Fields of the base that are not there in this province:
            # without: [receipt.promisedAt]
            # Codes are laid over those of the base, entry by entry:
            # codes: {table: {"9": ACCEPTED}}
            """;

    private final Path root;
    private final ProvinceCode province;
    private final NewFiles files;

    Overlays(Path root, ProvinceCode province, NewFiles files) {
        this.root = root;
        this.province = province;
        this.files = files;
    }

    void draft(List<String> differs, Function<String, ParameterException> wrong) throws IOException {
        if (differs.isEmpty()) {
            return;
        }
        Provinces provinces = Provinces.load(root).provinces();
        for (String one : differs) {
            String[] parts = one.split("/", 2);
            if (parts.length < 2) {
                throw wrong.apply("write a system and what differs, as lis/TiepNhan, not " + one);
            }
            Profile profile = provinces
                    .system(new SystemId(province, parts[0]))
                    .orElseThrow(() -> wrong.apply("there is no system " + parts[0] + " in the config of " + province
                            + ", or the config has findings; see ./lienthong check " + province))
                    .profile();
            String base = mapping(profile, parts[1])
                    .orElseThrow(() -> wrong.apply(parts[1] + " is no door, verb or mapping of family "
                            + profile.family() + "; its mappings are "
                            + String.join(
                                    ", ", profile.mappings().stream().sorted().toList())));
            String name = province.value().toLowerCase(Locale.ROOT) + base.substring(base.indexOf('/'));
            files.add(
                    "mappings/" + name + ".yaml",
                    TEXT.replace("BASE", base).replace("NAME", name).replace("PROVINCE", province.value()));
        }
    }

    private static Optional<String> mapping(Profile profile, String said) {
        return profile.reads(said)
                .or(() -> MessageType.ofCode(said)
                        .flatMap(verb -> Optional.ofNullable(profile.calls().get(verb)))
                        .flatMap(call -> Optional.ofNullable(call.mapping())))
                .or(() -> profile.calls().values().stream()
                        .filter(call -> call.path().equalsIgnoreCase(said))
                        .flatMap(call -> Optional.ofNullable(call.mapping()).stream())
                        .findFirst())
                .or(() -> profile.mappings().stream()
                        .filter(mapping -> mapping.equals(said) || mapping.endsWith("/" + said))
                        .findFirst());
    }
}

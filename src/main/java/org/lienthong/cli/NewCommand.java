package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.DraftingProvinces;
import org.lienthong.province.SystemDraft;
import org.lienthong.province.SystemKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lienthong new}. */
@Command(
        name = "new",
        description = {
            "Sets up a province: writes province-configs/<code>.yaml from what its systems ask for, and says what is next.",
            "On a terminal it asks for what was not told; nothing that exists is replaced without --force."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:written", "1:not written", "2:wrongly called"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  lienthong new H57 --portal dvcqg=https://dvc.example.vn --one-stop-shop igate=https://mc.example.vn \\",
            "    --lis vilis=file:/srv/vilis/h57 --tax-gate tax-gate=https://thue.example.vn --set lis.organ='VPĐK tỉnh'",
            "  lienthong new H57 --like H56 --lis elis=sftp://hub@10.1.2.3/elis",
            "  lienthong new H57 --own lis=sample.xml --encoding tcvn3",
            "  lienthong new H57 --own lis=second.xml --encoding tcvn3 --family dat-dai-hue",
            "  lienthong new H57 --differs lis/TiepNhan"
        },
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVINCE", description = "Code of the province, such as H57, or its name.")
    @SuppressWarnings("NullAway.Init")
    private String province;

    @Option(
            names = "--portal",
            paramLabel = "FAMILY[=ADDRESS]",
            description = "The public-service portal: its family and where the hub reaches it.")
    private @Nullable String portal;

    @Option(names = "--one-stop-shop", paramLabel = "FAMILY[=ADDRESS]", description = "The one-stop-shop.")
    private @Nullable String oneStopShop;

    @Option(names = "--lis", paramLabel = "FAMILY[=ADDRESS]", description = "The land information system.")
    private @Nullable String lis;

    @Option(names = "--tax-gate", paramLabel = "FAMILY[=ADDRESS]", description = "The tax gate.")
    private @Nullable String taxGate;

    @Option(
            names = "--like",
            paramLabel = "PROVINCE",
            description =
                    "The same as this province, but with its own code, names and addresses, and what else is told.")
    private @Nullable String like;

    @Option(
            names = "--set",
            paramLabel = "SYSTEM.KEY=VALUE",
            description = "A setting of a system, such as lis.organ=...; may be repeated.")
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--own",
            paramLabel = "SYSTEM=FILE",
            description = {
                "A system that speaks as none of the families: drafts a family with a profile, a mapping with every place",
                "of this sample document, and a fixture. SYSTEM is portal, one-stop-shop, lis or tax-gate.",
                "May be repeated, also later: a further sample adds its mapping and its door to the family."
            })
    private List<String> own = List.of();

    @Option(
            names = "--differs",
            paramLabel = "SYSTEM/NAME",
            description = {
                "One message of a system differs from its family: drafts the province's own mapping with `extends`.",
                "NAME is a door, a verb or a mapping, such as lis/TiepNhan."
            })
    private List<String> differs = List.of();

    @Mixin
    private final SampleOptions sample = new SampleOptions();

    @Option(names = "--yes", description = "Ask nothing; what is not known says CHANGE-ME.")
    private boolean yes;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    @Mixin
    private final ConfigRoot config = new ConfigRoot();

    @Override
    public Integer call() throws IOException {
        Path root = config.kept();
        PrintWriter err = spec.commandLine().getErr();
        DraftingProvinces drafting = new DraftingProvinces(root);
        AdministrativeUnit unit = drafting.province(province).fold(found -> found, none -> {
            throw wrong(none.finding().text() + (none.meanings().isEmpty() ? "" : ": " + none.labels()));
        });
        NewFiles files = new NewFiles(root, force);
        Map<SystemKind, String> told = told();
        OwnFamilies families = new OwnFamilies(unit, sample, files, root);
        for (String entry : own) {
            String[] parts = entry.split("=", 2);
            SystemKind kind = kind(parts[0]);
            if (parts.length < 2) {
                throw wrong("write the system and its sample, as lis=sample.xml, not " + entry);
            }
            told.putIfAbsent(kind, families.draft(kind, Path.of(parts[1])));
        }
        families.profiles();
        new Overlays(root, unit.code(), files).draft(differs, this::wrong);
        // A config whose family is still being drafted has findings, and is there all the same.
        boolean configured = Files.exists(root.resolve("province-configs/" + unit.code() + ".yaml"))
                && !force
                && (!own.isEmpty() || !differs.isEmpty());
        if (!configured && (differs.isEmpty() || !told.isEmpty() || like != null)) {
            Questions questions = yes ? Questions.none(err) : Questions.atTerminal(err);
            List<SystemDraft> systems = new SystemsAsked(drafting, unit, questions, families.names(), this::wrong)
                    .systems(told, like, settings);
            files.add("province-configs/" + unit.code() + ".yaml", drafting.draft(unit, systems));
            files.write(err);
            next(root, unit, drafting, systems);
        } else {
            files.write(err);
            further(unit, families);
        }
        return 0;
    }

    private void next(Path root, AdministrativeUnit unit, DraftingProvinces drafting, List<SystemDraft> systems) {
        PrintWriter out = spec.commandLine().getOut();
        ProvinceCode code = unit.code();
        List<Finding> open = DraftingProvinces.check(root, code);
        out.println("next for " + unit.name() + ":");
        out.println("- " + (open.isEmpty() ? "read the file and correct what is assumed" : "fill in what is open:"));
        open.forEach(finding -> out.println("    " + Checks.from(root, finding).line()));
        Map<String, String> secrets = new LinkedHashMap<>();
        systems.forEach(system -> secrets.putAll(drafting.secrets(code, system)));
        if (!secrets.isEmpty()) {
            out.println("- set the secrets (docs/operations-guide.md, Secrets):");
            secrets.forEach((name, what) -> out.println("    " + name + "   " + what));
        }
        steps(out, code);
    }

    /** What is next after files for a province that has a config already. */
    private void further(AdministrativeUnit unit, OwnFamilies families) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("next for " + unit.name() + ":");
        families.names()
                .forEach((family, kind) -> out.println("- fill in mappings/" + family
                        + " until ./lienthong check " + family + " finds nothing; then write `family: " + family
                        + "` at " + kind.code() + " in province-configs/" + unit.code()
                        + ".yaml, unless it stands there already"));
        steps(out, unit.code());
    }

    /** The way to live, which is the same however the files came about. */
    private static void steps(PrintWriter out, ProvinceCode code) {
        out.println(
                "- ./lienthong check " + code + ", until nothing is found; then ./lienthong check --golden " + code);
        out.println("- ./lienthong coverage " + code + " tells which national fields nobody fills");
        out.println("- ./lienthong rehearse " + code + " plays every conversation with simulated partners");
        out.println("- keep `stage: shadow` and ./lienthong activate " + code
                + " --data DIR: it listens and tells nobody; look daily at what waits for people");
        out.println("- when a week brought nothing new: `stage: live`, and activate again");
        out.flush();
    }

    private Map<SystemKind, String> told() {
        Map<SystemKind, String> told = new LinkedHashMap<>();
        put(told, SystemKind.PORTAL, portal);
        put(told, SystemKind.ONE_STOP_SHOP, oneStopShop);
        put(told, SystemKind.LIS, lis);
        put(told, SystemKind.TAX_GATE, taxGate);
        return told;
    }

    private static void put(Map<SystemKind, String> told, SystemKind kind, @Nullable String value) {
        if (value != null) {
            told.put(kind, value);
        }
    }

    private SystemKind kind(String code) {
        return SystemKind.ofCode(code)
                .filter(kind -> kind != SystemKind.API)
                .orElseThrow(
                        () -> wrong("there is no system " + code + "; use portal, one-stop-shop, lis or tax-gate"));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}

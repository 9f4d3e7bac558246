package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.province.Coverage;
import org.lienthong.province.DraftingProvinces;
import org.lienthong.province.Province;
import org.lienthong.province.Provinces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lienthong coverage}. */
@Command(
        name = "coverage",
        description = {
            "Tells which fields of the national model each system can say (in) and is told (out), and which nobody says.",
            "It looks at the mappings only, not at any data."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:told", "2:wrongly called"},
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROVINCE",
            description = "Code of a province, such as H56. Default: every configured one.")
    private @Nullable String province;

    @Option(names = "--family", paramLabel = "F", description = "This family alone, such as vbdlis, in no province.")
    private @Nullable String family;

    @Option(names = "--csv", description = "One line for each system, verb, direction and field.")
    private boolean csv;

    @Mixin
    private final ConfigRoot config = new ConfigRoot();

    @Override
    public Integer call() throws IOException {
        Path root = config.path();
        MappingLibrary mappings = MappingLibrary.load(root).library();
        PrintWriter out = spec.commandLine().getOut();
        CoverageReport report = new CoverageReport(out, csv);
        report.begin();
        if (family != null) {
            report.tell(
                    family,
                    new DraftingProvinces(root)
                            .family(family)
                            .map(profile -> Coverage.of(profile, mappings::find))
                            .orElseThrow(() -> wrong("there is no family " + family + " without findings")));
        } else {
            Provinces provinces = Provinces.load(root, mappings).provinces();
            for (Province one : province == null
                    ? provinces.all()
                    : provinces.find(code(province)).stream().toList()) {
                report.tell(one.code().value(), Coverage.of(one));
            }
            if (province != null && provinces.find(code(province)).isEmpty()) {
                throw wrong("there is no config of " + province + " without findings; see ./lienthong check");
            }
        }
        out.flush();
        return 0;
    }

    private ProvinceCode code(String text) {
        try {
            return new ProvinceCode(text);
        } catch (InvalidValue invalid) {
            throw wrong(String.valueOf(invalid.getMessage()));
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}

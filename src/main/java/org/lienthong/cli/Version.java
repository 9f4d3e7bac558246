package org.lienthong.cli;

import java.util.Optional;
import org.lienthong.dossier.NationalModel;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar and of the national model. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String suite = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
        return new String[] {"lienthong " + suite, "national model " + NationalModel.VERSION};
    }
}

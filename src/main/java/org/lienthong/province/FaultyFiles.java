package org.lienthong.province;

import java.util.List;
import java.util.stream.Collectors;
import org.lienthong.dossier.Finding;

/** The files below the config root have faults; the hub does not start before they are mended. */
public final class FaultyFiles extends IllegalStateException {

    private FaultyFiles(List<Finding> findings) {
        super("The files below the config root have faults; mend them and start again:"
                + findings.stream().map(Finding::line).collect(Collectors.joining("\n  ", "\n  ", "")));
    }

    /** @throws FaultyFiles when there is any finding; its message lists them all */
    public static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new FaultyFiles(findings);
        }
    }
}

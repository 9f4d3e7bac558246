/** The command line. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "believable",
            "channels",
            "citizen",
            "clock",
            "dossier",
            "mapping",
            "operations",
            "proof",
            "province",
            "receipts",
            "rehearsal",
            "routing",
            "sandbox",
            "web"
        })
package org.lienthong.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

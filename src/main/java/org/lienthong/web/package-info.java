/** The pages and the programming interface of the hub, and who may use them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier",
            "mapping",
            "operations",
            "proof",
            "receipts",
            "registry",
            "province",
            "exchange",
            "channels",
            "channels :: national",
            "citizen",
            "clock"
        })
package org.lienthong.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

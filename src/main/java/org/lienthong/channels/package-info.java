/** The doors, in and out: authentication, wire formats, conversations with partners, fetching of papers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"exchange", "dossier", "province", "mapping"})
package org.lienthong.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

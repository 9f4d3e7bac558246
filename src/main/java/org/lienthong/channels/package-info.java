/** The doors through which partners and the hub speak; the only room of wire formats. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier", "mapping"})
package org.lienthong.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

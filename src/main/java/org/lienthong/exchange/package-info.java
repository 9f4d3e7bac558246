/** The acts of the hub: receiving, applying, delivering, reconciling, mending; and the ports they ask for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier", "mapping", "province"})
package org.lienthong.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Camel: loads the route files, stamps them for each system of each province, and offers the verbs that they name. */
@NullMarked
@ApplicationModule(allowedDependencies = {"exchange", "channels", "mapping", "province", "dossier"})
package org.lienthong.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Checks and loads the route templates and stamps them for each province and system. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier", "mapping"})
package org.lienthong.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

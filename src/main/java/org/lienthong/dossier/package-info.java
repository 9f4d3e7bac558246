/** The national dossier model and its lifecycle; it knows nobody and no framework. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.lienthong.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

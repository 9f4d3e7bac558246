/** What operators look at and decide: the state of everything at once, incidents, sending again as a plan, room on disk. */
@NullMarked
@ApplicationModule(allowedDependencies = {"clock", "dossier", "mapping", "province", "registry"})
package org.lienthong.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Legal time: working days and days off, limits, clocks that pause, what is on time, and when a dossier will be done. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier"})
package org.lienthong.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

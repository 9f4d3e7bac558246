/** What a province is: its systems, their families and words, who hears what; loaded from files and checked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier", "mapping", "clock"})
package org.lienthong.province;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Plays every conversation of a province against simulated partners, good, bad and troubled, and says what came of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"channels", "dossier", "mapping", "province", "sandbox"})
package org.lienthong.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

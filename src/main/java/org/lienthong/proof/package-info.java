/** The proof of the ledger: seals events in chains, closes days with stamped roots, and verifies all of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"exchange", "dossier", "mapping", "province", "ledger", "clock", "rounds"})
package org.lienthong.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

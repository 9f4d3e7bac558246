/** An invented year of the whole country, for demos, tests and measurements: what happened, when, and who said it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"clock", "dossier", "exchange", "ledger", "province"})
package org.lienthong.believable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

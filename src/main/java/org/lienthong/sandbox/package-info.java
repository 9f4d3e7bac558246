/** Simulated partner systems of any number of provinces, good, slow, rude and lying; they know only the wire contracts. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.lienthong.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

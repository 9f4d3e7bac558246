/** The central register: dossiers, receipts, land transactions, results, timelines and what is connected; it only reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier", "mapping", "clock", "rounds"})
package org.lienthong.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

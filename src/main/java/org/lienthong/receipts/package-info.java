/** The paper that a citizen takes home: the receipt of a dossier with the appointment for its result, as PDF. */
@NullMarked
@ApplicationModule(allowedDependencies = "dossier")
package org.lienthong.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

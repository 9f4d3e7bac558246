/** The durable memory: messages, dossiers, events, deliveries, quarantine, circuits. The only room of Hibernate. */
@NullMarked
@ApplicationModule(allowedDependencies = {"exchange", "dossier", "mapping", "province", "clock", "rounds"})
package org.lienthong.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Reads mapping files and turns local documents into national messages and back; it knows the national model only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier"})
package org.lienthong.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

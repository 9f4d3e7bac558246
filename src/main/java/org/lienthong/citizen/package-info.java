/** What citizens do by themselves: drafts of dossiers from forms that are data, submitting, supplementing, withdrawing, and the second factor. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier", "mapping", "province", "exchange", "channels", "registry"})
package org.lienthong.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Work that one node does again and again beside all other, as long as it runs. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.lienthong.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

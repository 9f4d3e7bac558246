/** The official's desk: what waits for an office, one dossier in full, and what can be done about it by hand. */
@NullMarked
package org.lienthong.web.desk;

import org.jspecify.annotations.NullMarked;

/** What the interface asks for, done by the acts of the exchange. */
@NullMarked
package org.lienthong.web.acts;

import org.jspecify.annotations.NullMarked;

/** Everything the hub says to people, in Vietnamese and English. */
@NullMarked
package org.lienthong.web.words;

import org.jspecify.annotations.NullMarked;

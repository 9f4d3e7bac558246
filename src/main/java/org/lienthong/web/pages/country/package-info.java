/** The department's view: the country on one page, and each province on one of its own. */
@NullMarked
package org.lienthong.web.pages.country;

import org.jspecify.annotations.NullMarked;

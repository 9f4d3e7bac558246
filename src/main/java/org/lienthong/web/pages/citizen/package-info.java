/** The pages of citizens: submitting, following, and what the second factor opens. */
@NullMarked
package org.lienthong.web.pages.citizen;

import org.jspecify.annotations.NullMarked;

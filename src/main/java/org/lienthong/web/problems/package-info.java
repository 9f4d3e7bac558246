/** How every error is told: problem details (RFC 9457) to programs, a plain page to people. */
@NullMarked
package org.lienthong.web.problems;

import org.jspecify.annotations.NullMarked;

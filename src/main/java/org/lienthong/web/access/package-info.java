/** Who may come in: logins, tokens, roles, limits and headers. */
@NullMarked
package org.lienthong.web.access;

import org.jspecify.annotations.NullMarked;

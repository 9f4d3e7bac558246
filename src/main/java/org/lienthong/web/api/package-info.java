/** The programming interface below /api/v1. */
@NullMarked
package org.lienthong.web.api;

import org.jspecify.annotations.NullMarked;

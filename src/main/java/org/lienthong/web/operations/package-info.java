/** The pages of who runs the hub. */
@NullMarked
package org.lienthong.web.operations;

import org.jspecify.annotations.NullMarked;

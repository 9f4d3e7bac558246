/** The pages for officials, operators and citizens. */
@NullMarked
package org.lienthong.web.pages;

import org.jspecify.annotations.NullMarked;

package org.lienthong.web.problems;

import java.io.IOException;

/** A body turned out to be longer than it may be while it was read. */
public final class BodyTooLarge extends IOException {

    public BodyTooLarge() {
        super("the body is too large");
    }
}

package org.lienthong.registry;

import java.io.IOException;

/** Takes the items of a whole list one by one. */
public interface Receiver<T> {

    /** @throws IOException the receiver's own */
    void take(T item) throws IOException;
}

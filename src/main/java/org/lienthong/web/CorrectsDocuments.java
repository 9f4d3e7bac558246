package org.lienthong.web;

import org.jspecify.annotations.Nullable;

/** Asked by the desk: works once more on what waits, with one value of its document mended or as it was kept. */
public interface CorrectsDocuments {

    /**
     * What was to be mended, by whom and why is written into the record before, and then what came of it.
     *
     * @param mended the document as it should have been; null: as it was kept
     * @param place of the value that was mended; never the value
     */
    ResendsQuarantined.Outcome correct(long id, byte @Nullable [] mended, @Nullable String place, Pressed pressed);
}

package org.lienthong.web;

/** Asked by the desk: tells a partner again what it refused, may have lost, or could not take yet. */
public interface TellsAgain {

    /** What came of it. */
    enum Outcome {
        /** It waits in its lane and is due now; a partner that cannot be called is called as soon as it can be. */
        DUE,
        /** The same press has done it. */
        DONE_BEFORE,
        /** It is being told at this moment, or was told already. */
        NOTHING_WAITS
    }

    Outcome tellAgain(long deliveryId, Pressed pressed);
}

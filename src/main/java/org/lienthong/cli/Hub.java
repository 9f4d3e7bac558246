package org.lienthong.cli;

import java.nio.file.Path;

/** Starts the hub; the one place of the command line that knows the application. */
final class Hub {

    /** Where a hub listens, keeps its memory and finds its files. */
    record Place(int port, Path data, Path config) {}

    private Hub() {}

    /** Returns when the hub is ready; its own threads keep the process alive. */
    static void serve(Place place) {
        throw new UnsupportedOperationException("the hub is not connected to the command line yet");
    }

    /** The same with simulated partners and sample dossiers. */
    static void demo(Place place) {
        throw new UnsupportedOperationException("the demo is not connected to the command line yet");
    }
}

package org.lienthong.cli;

/** The one entry point of the suite: the command line decides what is started. */
public final class Lienthong {

    private Lienthong() {}

    public static void main(String[] args) {
        // A server that was started keeps its own threads; only a command that is done or failed ends the process.
        int code = Commands.run(args);
        if (code != 0) {
            System.exit(code);
        }
    }
}

package org.lienthong;

/** The one entry point of the suite: the command line decides what is started. */
public final class Lienthong {

    private Lienthong() {}

    public static void main(String[] args) {
        System.out.println("nothing yet");
    }
}

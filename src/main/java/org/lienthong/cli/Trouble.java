package org.lienthong.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** What a command says when it could not do its work. */
final class Trouble {

    private Trouble() {}

    /** One line for trouble with files; for a bug its whole trace, because nobody else will see it. */
    static String words(Exception failure) {
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return "there is no file " + failure.getMessage();
        }
        if (failure instanceof IOException) {
            return failure.getMessage() == null ? failure.toString() : failure.getMessage();
        }
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        return "this is a bug: " + trace;
    }
}

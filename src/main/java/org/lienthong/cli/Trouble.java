package org.lienthong.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.springframework.boot.web.server.PortInUseException;

/** What a command says when it could not do its work. */
final class Trouble {

    private Trouble() {}

    /** One line for trouble with files and ports; for a bug its whole trace, because nobody else will see it. */
    static String words(Exception failure) {
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return "there is no file " + failure.getMessage();
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return words(cause);
        }
        if (failure instanceof PortInUseException port) {
            return "port " + port.getPort() + " is taken; name another with --port";
        }
        if (failure instanceof IOException) {
            return failure.getMessage() == null ? failure.toString() : failure.getMessage();
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "this is a bug: " + trace;
    }
}

package org.lienthong.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.province.FaultyFiles;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** What a command says when it could not do its work. */
final class Trouble {

    /** H2: another process has the database open. */
    private static final int ALREADY_OPEN = 90020;

    private Trouble() {}

    /** One sentence for trouble with files, ports and the database; for a bug its whole trace, because nobody else will see it. */
    static String words(Exception failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> bug(failure));
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof FaultyFiles) {
            return Optional.of(String.valueOf(cause.getMessage()));
        }
        if (cause instanceof PortInUseException port) {
            return Optional.of("port " + port.getPort() + " is taken; name another with --port");
        }
        if (cause instanceof BindException setting) {
            return Optional.of("the property " + setting.getName() + " cannot be understood; correct its value");
        }
        if (cause instanceof SQLException database) {
            return database(database);
        }
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return Optional.of("there is no file " + cause.getMessage());
        }
        return cause instanceof IOException && !(cause.getCause() instanceof SQLException)
                ? Optional.of(cause.getMessage() == null ? cause.toString() : cause.getMessage())
                : Optional.empty();
    }

    private static Optional<String> database(SQLException trouble) {
        if (trouble.getErrorCode() == ALREADY_OPEN) {
            return Optional.of("another hub has the database in this data folder open; stop it or name another folder"
                    + " with --data");
        }
        String state = String.valueOf(trouble.getSQLState());
        if (state.startsWith("08")) {
            return Optional.of("the database cannot be reached; start it or correct spring.datasource.url");
        }
        return state.startsWith("28")
                ? Optional.of("the database refuses user or password; correct spring.datasource.username and password")
                : Optional.empty();
    }

    private static String bug(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "this is a bug: " + trace;
    }
}

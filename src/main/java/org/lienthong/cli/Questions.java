package org.lienthong.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks whoever sits at the terminal; without one, or when nobody wants to be asked, the usual answer counts. */
final class Questions {

    private final @Nullable BufferedReader answers;
    private final PrintWriter out;

    private Questions(@Nullable BufferedReader answers, PrintWriter out) {
        this.answers = answers;
        this.out = out;
    }

    static Questions none(PrintWriter out) {
        return new Questions(null, out);
    }

    static Questions at(Reader answers, PrintWriter out) {
        return new Questions(new BufferedReader(answers), out);
    }

    /** At the terminal, if there is one. */
    static Questions atTerminal(PrintWriter out) {
        return System.console() == null ? none(out) : at(System.console().reader(), out);
    }

    boolean areAsked() {
        return answers != null;
    }

    /**
     * @param usual what an empty answer means
     * @param right whether an answer can be used; otherwise the question is asked again
     */
    String ask(String question, String usual, Predicate<String> right) throws IOException {
        while (answers != null) {
            out.print(question + (usual.isEmpty() ? ": " : " [" + usual + "]: "));
            out.flush();
            String answer = answers.readLine();
            if (answer == null || answer.isBlank()) {
                return usual;
            }
            if (right.test(answer.strip())) {
                return answer.strip();
            }
        }
        return usual;
    }
}

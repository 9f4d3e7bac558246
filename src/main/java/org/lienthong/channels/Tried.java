package org.lienthong.channels;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of trying a real partner, and what came of it.
 *
 * @param about what of the system is meant, for example a folder; empty when it is the system itself
 * @param seen what a step that went well showed, for example how many files lie there
 * @param fault what is wrong; null when nothing is
 * @param values of the gaps of the fault's sentence: names, codes and numbers of files and of HTTP, the partner's own words
 *     to an invented dossier; never a secret
 */
public record Tried(
        Step step, String about, String seen, @Nullable Fault fault, List<String> values) {

    public Tried {
        values = List.copyOf(values);
    }

    /** What is tried, in this order as far as a system has it. */
    public enum Step {
        SECRETS,
        RESOLVES,
        CONNECTS,
        TLS,
        PLATFORM,
        PLATFORM_AGAIN,
        LOGIN,
        LOGIN_AGAIN,
        QUESTION,
        POLL,
        PATHS,
        SFTP,
        TAKES_FROM,
        PUTS_INTO,
        DATABASE,
        READS_TABLE,
        STAGING_TABLE,
        /** Not harmless: it tells something. */
        TOLD;

        /** The name in reports, for example {@code takes-from}. */
        public String code() {
            return Tried.code(this);
        }
    }

    /** What can be wrong. */
    public enum Fault {
        NO_SECRET,
        UNRESOLVED,
        NOT_REACHED,
        NO_TLS,
        NOT_LET_IN,
        NO_TOKEN,
        NOTHING_THERE,
        REDIRECTS,
        IN_TROUBLE,
        NO_REPLY,
        UNREADABLE,
        NO_FOLDER,
        NOT_READABLE,
        NOT_WRITABLE,
        NO_TABLE,
        NO_COLUMNS,
        REFUSED,
        UNSAYABLE,
        /** Perhaps all is well: some servers do not know the question. */
        PERHAPS_NOTHING_THERE,
        /** The hub makes it when it serves. */
        MADE_LATER,
        /** A step before this one failed. */
        NOT_TRIED;

        /** The name in reports, for example {@code no-folder}. */
        public String code() {
            return Tried.code(this);
        }

        /** Whether it is only not known to be right. */
        public boolean open() {
            return this == PERHAPS_NOTHING_THERE || this == MADE_LATER || this == NOT_TRIED;
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Ends a step. */
    static final class Trouble extends Exception {

        private final Fault fault;
        private final transient List<String> values;

        Trouble(Fault fault, Object... values) {
            super(fault.code(), null, false, false);
            this.fault = fault;
            this.values = Arrays.stream(values).map(String::valueOf).toList();
        }

        Tried during(Step step, String about) {
            return new Tried(step, about, "", fault, values);
        }
    }
}

package org.lienthong.operations;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a storage that is in trouble, so that it is tried again, from a bug of ours, whatever layer wrapped it. */
final class Trouble {

    private Trouble() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (alone(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean alone(Throwable cause) {
        return cause instanceof UncheckedIOException
                || cause instanceof TransientDataAccessException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof TransactionException
                || cause instanceof SQLException sql && !isOurs(String.valueOf(sql.getSQLState()));
    }

    /** Values that do not fit, broken constraints, and statements that nobody can carry out. */
    private static boolean isOurs(String state) {
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
    }
}

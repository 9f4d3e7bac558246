package org.lienthong.ledger;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a lost race and a storage that is down from a bug of ours, whatever layer wrapped the database's words. */
enum StorageTrouble {
    /** The same work can be done again at once. */
    LOST_RACE,
    /** Nothing can be stored now. */
    DOWN,
    /** Not the storage's fault. */
    NONE;

    private static final Set<String> RACES = Set.of("55P03", "HYT00", "57014", "90131");
    private static final Set<String> CLOSED = Set.of("90007", "90067", "90098", "90121");

    static StorageTrouble of(Throwable failure) {
        StorageTrouble found = NONE;
        for (Throwable cause = failure; cause != null && found != LOST_RACE; cause = cause.getCause()) {
            StorageTrouble said = alone(cause);
            found = said == NONE ? found : said;
        }
        return found;
    }

    private static StorageTrouble alone(Throwable cause) {
        if (cause instanceof LostRace || cause instanceof TransientDataAccessException) {
            return LOST_RACE;
        }
        if (cause instanceof NonTransientDataAccessResourceException || cause instanceof TransactionException) {
            return DOWN;
        }
        return cause instanceof SQLException sql ? bySqlState(String.valueOf(sql.getSQLState())) : NONE;
    }

    private static StorageTrouble bySqlState(String state) {
        if (state.startsWith("40") || RACES.contains(state)) {
            return LOST_RACE;
        }
        boolean down =
                state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || CLOSED.contains(state);
        return down ? DOWN : NONE;
    }
}

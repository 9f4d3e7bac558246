package org.lienthong.web.access;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Slows down who tries the passwords of one user name from many networks. It never locks: after too many failures over all
 * networks the others take turns, while one from which this user has logged in before goes on undisturbed, so that nobody
 * can keep an owner out. A network without failures of its own for this name does not wait either, until there were very
 * many of those. Counts are those of one node.
 */
final class GuessedNames {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration TURN = Duration.ofSeconds(5);

    /** So many times the failures that lock one network for a name slow the name down. */
    private static final int NETWORKS = 10;

    /** So many times that, before networks without failures wait too. */
    private static final int FRESH = 20;

    private final Counters ofName;
    private final Counters ofBoth;
    private final Counters owners;
    private final Counters turns;
    private final int most;

    /** @param failures after which one network is locked for a name */
    GuessedNames(int failures, InstantSource clock) {
        this.ofName = new Counters(DAY, clock);
        this.ofBoth = new Counters(DAY, clock);
        this.owners = new Counters(REMEMBERED, clock);
        this.turns = new Counters(TURN, clock);
        this.most = failures * NETWORKS;
    }

    /** Whether this try has to wait; one that need not may have taken the turn of the others. */
    boolean waits(String name, String network) {
        int all = ofName.get(name);
        if (all < most || owners.get(both(name, network)) > 0) {
            return false;
        }
        boolean fresh = ofBoth.get(both(name, network)) == 0 && all < most * FRESH;
        return !fresh && turns.add(name) > 1;
    }

    /** @return whether this failure is the one from which on others wait */
    boolean failed(String name, String network) {
        ofBoth.add(both(name, network));
        return ofName.add(name) == most;
    }

    void right(String name, String network) {
        ofBoth.forget(both(name, network));
        owners.forget(both(name, network));
        owners.add(both(name, network));
    }

    private static String both(String name, String network) {
        return network + " " + name;
    }
}

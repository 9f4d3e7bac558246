package org.lienthong.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.sandbox.Partner;

/**
 * Waits until a province has come to rest, no longer than something moves, and never longer than a bounded time. It looks
 * again and again, because what it waits for happens in the hub's database and nobody is told of a commit there; a look
 * is a few counts over small tables.
 */
final class Waits {

    private static final Duration LOOK = Duration.ofMillis(60);

    /** How many times the patience a wait may take when something moves all the time. */
    private static final int LONGEST = 15;

    private final Books books;
    private final List<Partner> partners;
    private final Clock clock;
    private final Duration patience;

    Waits(Books books, List<Partner> partners, Clock clock, Duration patience) {
        this.books = books;
        this.partners = partners;
        this.clock = clock;
        this.patience = patience;
    }

    /** Whether these dossiers ended, everything was told and everybody has an answer; false when it got stuck. */
    boolean untilRest(Set<String> codes) {
        return until(() -> rests(codes));
    }

    /** Whether it came true while something moved, and before the longest time was over. */
    boolean until(BooleanSupplier wanted) {
        Instant end = clock.instant().plus(patience.multipliedBy(LONGEST));
        long last = -1;
        Instant moved = clock.instant();
        while (!wanted.getAsBoolean()) {
            Instant now = clock.instant();
            long progress = books.progress();
            if (progress != last) {
                last = progress;
                moved = now;
            }
            if (moved.plus(patience).isBefore(now) || end.isBefore(now) || !pause()) {
                return false;
            }
        }
        return true;
    }

    /** Whether everything about these dossiers was told and everybody has an answer. */
    boolean quiet(Set<String> codes) {
        return partners.stream().allMatch(partner -> partner.memory().unacknowledged() == 0)
                && books.waiting().stream().noneMatch(waiting -> codes.contains(waiting.dossier()));
    }

    private boolean rests(Set<String> codes) {
        return quiet(codes)
                && books.statuses().entrySet().stream()
                                .filter(dossier -> codes.contains(dossier.getKey()))
                                .filter(dossier -> ended(dossier.getValue()))
                                .count()
                        == codes.size();
    }

    static boolean ended(String status) {
        return DossierStatus.valueOf(status).terminal();
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

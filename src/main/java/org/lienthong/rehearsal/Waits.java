package org.lienthong.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.sandbox.Partner;

/** Waits until a province has come to rest, and no longer than something moves. */
final class Waits {

    private static final Duration LOOK = Duration.ofMillis(60);

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
        long last = -1;
        Instant moved = clock.instant();
        while (!rests(codes)) {
            long now = books.progress();
            if (now != last) {
                last = now;
                moved = clock.instant();
            } else if (moved.plus(patience).isBefore(clock.instant())) {
                return false;
            }
            if (!pause()) {
                return false;
            }
        }
        return true;
    }

    private boolean rests(Set<String> codes) {
        return partners.stream().allMatch(partner -> partner.memory().unacknowledged() == 0)
                && books.statuses().entrySet().stream()
                                .filter(dossier -> codes.contains(dossier.getKey()))
                                .filter(dossier -> ended(dossier.getValue()))
                                .count()
                        == codes.size()
                && books.waiting().isEmpty();
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

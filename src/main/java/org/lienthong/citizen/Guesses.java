package org.lienthong.citizen;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How often the digits of a dossier may be guessed. Seven digits are few, so every wrong try counts: strictly for who tries,
 * and for the dossier over all who try. Only the first can lock, and only the one who tries; the second slows strangers
 * down, so that nobody can keep an owner out who comes from an address without failures. Each try is counted before it is
 * looked at, so that many at once are no way around, and taken back when it was right.
 */
@Component
class Guesses {

    private static final Logger log = LoggerFactory.getLogger(Guesses.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String OF_DOSSIER = "guesses";
    private static final String TURN = "guesses-turn";

    /** How many times the short limit makes the limit of a day. */
    private static final int SHORT_ONES_OF_DAY = 3;

    private static final int DAYS_OF_ADDRESS = 10;

    /** So many times the limit of a dossier may come from addresses that were never wrong about it, before they wait too. */
    private static final int FRESH = 20;

    private static final int LARGEST_DOUBLING = 20;

    private final Counting counting;
    private final CitizenSettings settings;

    Guesses(Counting counting, CitizenSettings settings) {
        this.counting = counting;
        this.settings = settings;
    }

    /** Where one tries. Addresses are counted at each by itself: what was tried at one must tell nothing at the other. */
    enum Door {
        OPEN("open", 4),
        /** Numbers that may name nothing can be tried here; they count like those that do. */
        KNOWN("known", 1);

        private final String word;
        private final int dossiersOfAddress;

        Door(String word, int dossiersOfAddress) {
            this.word = word;
            this.dossiersOfAddress = dossiersOfAddress;
        }

        private String address() {
            return word + "-address";
        }

        private String addressOfDay() {
            return word + "-address-day";
        }

        private String here() {
            return word + "-here";
        }

        private String hereOfDay() {
            return word + "-here-day";
        }
    }

    /** Counts a try of this address, whatever it is about; the answer is how long to wait, empty: not at all. */
    Optional<Duration> enter(Door door, String address) {
        String from = Network.of(address);
        int most = settings.wrong() * door.dossiersOfAddress;
        return over(door.address(), from, settings.lock(), most)
                .or(() -> over(door.addressOfDay(), from, DAY, most * DAYS_OF_ADDRESS));
    }

    /**
     * Counts a try of this address about this dossier, after it has entered.
     *
     * @param whose dossier; for one that does not exist any name that no dossier has
     * @return how long to wait; empty: the try may be looked at
     */
    Optional<Duration> about(Door door, String whose, String address) {
        String here = whose + " " + Network.of(address);
        Optional<Duration> locked = over(door.here(), here, settings.lock(), settings.wrong())
                .or(() -> over(door.hereOfDay(), here, DAY, settings.wrong() * SHORT_ONES_OF_DAY));
        if (locked.isPresent()) {
            return locked;
        }
        int all = counting.add(OF_DOSSIER, whose, DAY);
        boolean fresh = counting.get(door.hereOfDay(), here) <= 1 && all <= settings.wrongOfDossier() * FRESH;
        if (all <= settings.wrongOfDossier() || fresh || counting.turn(TURN, whose, pause(all))) {
            return Optional.empty();
        }
        takeBack(door, whose, address);
        return Optional.of(counting.left(TURN, whose));
    }

    /** The try was right: it does not count, and neither do the wrong ones just before it from here about this dossier. */
    void right(Door door, String whose, String address) {
        takeBack(door, whose, address);
        counting.forget(door.here(), whose + " " + Network.of(address));
    }

    private void takeBack(Door door, String whose, String address) {
        String from = Network.of(address);
        String here = whose + " " + from;
        counting.takeBack(door.address(), from);
        counting.takeBack(door.addressOfDay(), from);
        counting.takeBack(door.here(), here);
        counting.takeBack(door.hereOfDay(), here);
        counting.takeBack(OF_DOSSIER, whose);
    }

    private Optional<Duration> over(String what, String whose, Duration window, int most) {
        return counting.add(what, whose, window) > most ? Optional.of(counting.left(what, whose)) : Optional.empty();
    }

    /** A second after the first try too many, twice as long after each more, up to the longest. */
    private Duration pause(int all) {
        int over = all - settings.wrongOfDossier() - 1;
        if (over == 0) {
            log.warn("many wrong tries to open one dossier; further ones of strangers are slowed down");
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(over, LARGEST_DOUBLING));
        return doubled.compareTo(settings.pause()) < 0 ? doubled : settings.pause();
    }
}

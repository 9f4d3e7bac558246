package org.lienthong.citizen;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.Guesses.Door;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Party;
import org.lienthong.registry.Entry;
import org.springframework.stereotype.Component;

/**
 * Whether somebody knows what only the applicant knows: the last four digits of the identification number and the last
 * three of the phone number, which can be tried as often as {@link Guesses} lets them.
 */
@Component
public class SecondFactor {

    /** How many digits of the identification number are asked for. */
    public static final int ID_DIGITS = 4;

    /** How many digits of the phone number are asked for. */
    public static final int PHONE_DIGITS = 3;

    /** The identity number or card of a person (12 or 9 digits), or the number of an enterprise and of its branch. */
    private static final Pattern NUMBER = Pattern.compile("\\d{9,10}|\\d{12,13}");

    /** Nothing but a counter after zeros, one digit over and over, or all digits in their order. */
    private static final Pattern INVENTED =
            Pattern.compile("\\D*(?:0*\\d{0,4}|(\\d)\\1*|0?12345678[0-9]{0,4}|9?876543210?)");

    /** Fewer are no telephone number, not even one within a province. */
    private static final int SHORTEST_PHONE = 6;

    private static final Pattern PASSPORT = Pattern.compile("[A-Za-z]{1,3}\\d{5,9}");

    private final Guesses guesses;

    SecondFactor(Guesses guesses) {
        this.guesses = guesses;
    }

    /** What was found. */
    public enum Found {
        RIGHT,
        WRONG,
        /** Too often wrong; the right digits do not help either until the wait is over. */
        LOCKED,
        /** The dossier names no identification number or no phone; nobody can be told apart from the applicant. */
        NOT_KNOWN
    }

    /** @param lock how long it still lasts; nothing when there is none */
    public record Shown(Found found, Duration lock) {

        static Shown of(Found found) {
            return new Shown(found, Duration.ZERO);
        }

        static Shown locked(Duration wait) {
            return new Shown(Found.LOCKED, wait);
        }
    }

    /** @param address from where; never kept as it is */
    public Shown show(Entry entry, String idTail, String phoneTail, String address) {
        if (!canBeAsked(entry.document())) {
            return Shown.of(Found.NOT_KNOWN);
        }
        Tails tails = new Tails(idTail, phoneTail);
        return guesses.enter(Door.OPEN, address)
                .map(Shown::locked)
                .orElseGet(() -> look(Door.OPEN, "" + entry.id(), entry.document(), tails, address));
    }

    /** The digits that somebody shows. */
    record Tails(String id, String phone) {}

    /** Looks at digits of somebody who has entered; a dossier that does not exist costs the same and is never right. */
    Shown look(Door door, String whose, @Nullable Dossier dossier, Tails tails, String address) {
        Optional<Duration> wait = guesses.about(door, whose, address);
        if (wait.isPresent()) {
            return Shown.locked(wait.get());
        }
        if (dossier == null || !matches(dossier, tails.id(), tails.phone())) {
            return Shown.of(Found.WRONG);
        }
        guesses.right(door, whose, address);
        return Shown.of(Found.RIGHT);
    }

    /** Whether the dossier knows what is asked. */
    public static boolean canBeAsked(Dossier dossier) {
        return applicant(dossier)
                .filter(party -> personal(party.idNumber()) && reachable(party.phone()))
                .isPresent();
    }

    /**
     * Whether a number can be somebody's own. Senders that have none write one that is invented, such as 000000001 or
     * 123456789, the same for everybody; and numbers that lost digits on their way open nothing either.
     */
    private static boolean personal(@Nullable String number) {
        String plain = number == null ? "" : number.replaceAll("[\\s.-]", "");
        return !INVENTED.matcher(plain).matches()
                && (NUMBER.matcher(plain).matches() || PASSPORT.matcher(plain).matches());
    }

    /** Invented ones lead to nobody: three digits of them would be known to everybody. */
    private static boolean reachable(@Nullable String phone) {
        String plain = digits(phone);
        return plain.length() >= SHORTEST_PHONE && !plain.matches("0*(\\d)\\1*|0?123456789");
    }

    private static boolean matches(Dossier dossier, String idTail, String phoneTail) {
        return canBeAsked(dossier)
                && idTail.matches("\\d{" + ID_DIGITS + "}")
                && phoneTail.matches("\\d{" + PHONE_DIGITS + "}")
                && applicant(dossier)
                        .filter(party -> digits(party.idNumber()).endsWith(idTail)
                                && digits(party.phone()).endsWith(phoneTail))
                        .isPresent();
    }

    private static Optional<Party> applicant(Dossier dossier) {
        return dossier.submission() == null
                ? Optional.empty()
                : Optional.of(dossier.submission().applicant());
    }

    private static String digits(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\D", "");
    }
}

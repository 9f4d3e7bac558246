package org.lienthong.citizen;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Party;
import org.lienthong.registry.Entry;
import org.springframework.stereotype.Component;

/**
 * Whether somebody knows what only the applicant knows: the last four digits of the identification number and the last
 * three of the phone number. Seven digits are few, so every wrong try counts, for the dossier from one address, for the
 * dossier from everywhere, and for the address over all dossiers.
 */
@Component
public class SecondFactor {

    /** How many digits of the identification number are asked for. */
    public static final int ID_DIGITS = 4;

    /** How many digits of the phone number are asked for. */
    public static final int PHONE_DIGITS = 3;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int DOSSIERS_OF_ADDRESS = 4;

    private final Counting counting;
    private final CitizenSettings settings;

    SecondFactor(Counting counting, CitizenSettings settings) {
        this.counting = counting;
        this.settings = settings;
    }

    /** What was found. */
    public enum Shown {
        RIGHT,
        WRONG,
        /** Too often wrong; the right digits do not help either until the lock ends. */
        LOCKED,
        /** The dossier names no identification number or no phone; nobody can be told apart from the applicant. */
        NOT_KNOWN
    }

    /** @param address from where; never kept as it is */
    public Shown show(Entry entry, String idTail, String phoneTail, String address) {
        Dossier dossier = entry.document();
        if (!canBeAsked(dossier)) {
            return Shown.NOT_KNOWN;
        }
        String here = entry.id() + " " + address;
        boolean locked = counting.add("open", here, settings.lock()) > settings.wrong()
                | counting.add("open-dossier", "" + entry.id(), DAY) > settings.wrongOfDossier()
                | counting.add("open-address", address, settings.lock()) > settings.wrong() * DOSSIERS_OF_ADDRESS;
        if (locked) {
            return Shown.LOCKED;
        }
        if (!matches(dossier, idTail, phoneTail)) {
            return Shown.WRONG;
        }
        counting.forget("open", here);
        counting.forget("open-address", address);
        return Shown.RIGHT;
    }

    /** Whether the dossier knows what is asked. */
    public static boolean canBeAsked(Dossier dossier) {
        return applicant(dossier)
                .filter(party -> digits(party.idNumber()).length() >= ID_DIGITS
                        && digits(party.phone()).length() >= PHONE_DIGITS)
                .isPresent();
    }

    private static boolean matches(Dossier dossier, String idTail, String phoneTail) {
        return idTail.matches("\\d{" + ID_DIGITS + "}")
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

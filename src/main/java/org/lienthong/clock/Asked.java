package org.lienthong.clock;

import java.util.List;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.Slip;
import org.lienthong.dossier.Submission;

/**
 * What a slip asks the tax office for.
 *
 * @param duties in the words of the land office; empty when they are not known
 * @param organisation whether an organisation is to pay; the applicant stands for who pays
 */
public record Asked(List<String> duties, boolean organisation) {

    /** Nobody knows what. */
    public static final Asked UNKNOWN = new Asked(List.of(), false);

    public Asked {
        duties = List.copyOf(duties);
    }

    public static Asked of(Dossier dossier) {
        Slip slip = dossier.slip();
        Submission submission = dossier.submission();
        return new Asked(
                slip == null ? List.of() : slip.obligations(),
                submission != null && submission.applicant().kind() == PartyKind.ORGANISATION);
    }
}

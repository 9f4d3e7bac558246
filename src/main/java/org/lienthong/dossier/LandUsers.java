package org.lienthong.dossier;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who uses the land after the transaction and who gave it away, as the tax office asks for them. */
public final class LandUsers {

    private static final Set<PartyRole> USERS = EnumSet.of(PartyRole.OWNER, PartyRole.TRANSFEREE, PartyRole.HEIR);

    private LandUsers() {}

    /**
     * Owners, receivers and heirs in the order of the dossier. A dossier that names no party at all is the applicant's
     * own, unless they act for somebody; otherwise nobody is guessed.
     */
    public static List<Party> of(Submission submission) {
        boolean own = submission.parties().isEmpty() && submission.applicant().role() == PartyRole.APPLICANT;
        return own
                ? List.of(submission.applicant())
                : Stream.concat(Stream.of(submission.applicant()), submission.parties().stream())
                        .filter(party -> USERS.contains(party.role()))
                        .distinct()
                        .toList();
    }

    /** Who gives the right away; empty for a transaction without such a side. */
    public static List<Party> givers(Submission submission) {
        return submission.parties().stream()
                .filter(party -> party.role() == PartyRole.TRANSFEROR)
                .toList();
    }
}

package org.lienthong.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Submission;
import org.lienthong.province.InForce;
import org.lienthong.province.Procedure;
import org.lienthong.web.words.Local;
import org.springframework.stereotype.Component;

/** What a dossier's procedure is called: as its sender wrote, and as the list of procedures knows it where he wrote a code alone. */
@Component
public class NamedProcedures {

    private final InForce inForce;
    private final InstantSource clock;

    NamedProcedures(InForce inForce, InstantSource clock) {
        this.inForce = inForce;
        this.clock = clock;
    }

    /** @return null when nobody knows a name */
    public @Nullable String name(ProvinceCode province, Submission submission) {
        String written = submission.procedureName();
        if (written != null && !written.isBlank()) {
            return written;
        }
        Instant at = submission.submittedAt() == null ? clock.instant() : submission.submittedAt();
        LocalDate day = at.atZone(Local.ZONE).toLocalDate();
        return inForce.now()
                .procedures(province)
                .flatMap(known -> known.find(province, submission.procedure(), day))
                .map(Procedure::name)
                .orElse(null);
    }
}

package org.lienthong.web.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lienthong.clock.ClockEvent;
import org.lienthong.clock.DossierClock;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.stereotype.Component;

/** The day that the law gives where a paper receipt names none. */
@Component
class LateOffer {

    private final InstantSource clock;
    private final LegalTime law;

    LateOffer(InstantSource clock, LegalTime law) {
        this.clock = clock;
        this.law = law;
    }

    /** Days lost to recorded outages are not counted. Empty where no limit of the procedure is known. */
    Optional<LocalDate> day(ProvinceCode province, ProcedureCode procedure, Instant received) {
        Instant now = clock.instant();
        if (received.isAfter(now)) {
            return Optional.empty();
        }
        ClockEvent accepted =
                ClockEvent.of(1, received, now, MessageType.DOSSIER_ACCEPTED, null, DossierStatus.ACCEPTED);
        DossierClock read = law.clock(new LegalTime.Case(province, procedure), List.of(accepted), now);
        return Optional.ofNullable(read.dueDay());
    }
}

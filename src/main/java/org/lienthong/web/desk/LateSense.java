package org.lienthong.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.Communes;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.InForce;
import org.lienthong.province.Procedure;
import org.lienthong.web.words.Local;
import org.springframework.stereotype.Component;

/** What is written well and yet cannot be on a paper receipt of this province. */
@Component
class LateSense {

    private static final int LIMITS = 3;

    /** Limits of a day or two are promised generously. */
    private static final int DAYS = 60;

    private final InForce inForce;
    private final Communes communes;
    private final LateOffer offer;

    LateSense(InForce inForce, Communes communes, LateOffer offer) {
        this.inForce = inForce;
        this.communes = communes;
        this.offer = offer;
    }

    /** Paper says the code only; without the name nobody's system and no list would say what was asked for. */
    Optional<Procedure> procedure(ProvinceCode province, ProcedureCode code, Instant received) {
        return inForce.now()
                .procedures(province)
                .flatMap(procedures -> procedures.find(province, code, LocalDate.ofInstant(received, Local.ZONE)));
    }

    boolean isElsewhere(ProvinceCode province, @Nullable CommuneCode commune) {
        return commune != null && !communes.canBe(province.value(), commune.value());
    }

    /** Whether a promise is more than three limits of the law and 60 days, or more than a year, after the receipt. */
    boolean isFar(ProvinceCode province, ProcedureCode procedure, Instant received, Instant promised) {
        LocalDate from = LocalDate.ofInstant(received, Local.ZONE);
        LocalDate year = from.plusYears(1);
        LocalDate latest = offer.day(province, procedure, received)
                .map(due -> from.plusDays(Math.max(DAYS, LIMITS * ChronoUnit.DAYS.between(from, due))))
                .filter(year::isAfter)
                .orElse(year);
        return LocalDate.ofInstant(promised, Local.ZONE).isAfter(latest);
    }
}

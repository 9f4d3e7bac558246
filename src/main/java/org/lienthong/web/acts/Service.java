package org.lienthong.web.acts;

import static org.lienthong.web.acts.ClimbingTheLadder.names;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lienthong.province.ConfigVersion;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Province;
import org.lienthong.registry.ShadowFigures;
import org.lienthong.registry.ToldFigures;
import org.lienthong.web.Readiness.Rung;
import org.lienthong.web.Readiness.Said;
import org.lienthong.web.Readiness.Step;
import org.lienthong.web.words.Local;
import org.springframework.stereotype.Component;

/** The two rungs that only traffic can reach. */
@Component
final class Service {

    private final ShadowFigures shadows;
    private final ToldFigures told;

    Service(ShadowFigures shadows, ToldFigures told) {
        this.shadows = shadows;
        this.told = told;
    }

    /** What the partners of a province were told in earnest. */
    ToldFigures.Figures told(Province province) {
        return told.of(province.code());
    }

    /**
     * Reached when real documents were heard, everything could have been said, and no partner contradicted. Whoever is told in
     * earnest by now has left it behind: what comes up later is daily work.
     */
    Rung shadow(Province province, ToldFigures.Figures told) {
        ShadowFigures.Figures figures = shadows.of(province.code());
        boolean behind = inService(province, told) && figures.wouldTell() > 0;
        boolean listens = province.systems().stream().anyMatch(PartnerSystem::shadow);
        List<Said> missing = new ArrayList<>();
        if (!listens && figures.wouldTell() == 0) {
            missing.add(Said.of("rung.why.never-shadow"));
        } else if (figures.wouldTell() == 0) {
            missing.add(Said.of("rung.why.nothing-heard"));
        }
        if (figures.cannotTell() > 0 && !behind) {
            missing.add(Said.of("rung.why.unsayable", figures.cannotTell(), province.code()));
        }
        if (figures.differences() > 0 && !behind) {
            missing.add(Said.of("rung.why.differences", figures.differences()));
        }
        List<Said> known = new ArrayList<>();
        if (listens) {
            known.add(Said.of("rung.seen.listens", names(province, PartnerSystem::shadow)));
        }
        known.add(Said.of("rung.seen.shadow", figures.received(), figures.refused(), figures.wouldTell()));
        return new Rung(Step.SHADOW, missing.isEmpty() ? told.listened() : null, known, missing);
    }

    /** Whether all of its partners are told, and one of them was. */
    private static boolean inService(Province province, ToldFigures.Figures told) {
        return told.since() != null && province.systems().stream().noneMatch(PartnerSystem::shadow);
    }

    /**
     * Reached when all partners are told. Until the first of them is, that takes every step before; afterwards a file that nobody
     * rehearsed yet takes nobody out of service.
     */
    Rung live(Province province, ConfigVersion version, ToldFigures.Figures figures, boolean ready) {
        List<Said> missing = new ArrayList<>();
        if (!ready && !inService(province, figures)) {
            missing.add(Said.of("rung.why.before"));
        }
        if (province.assumed()) {
            missing.add(Said.of("rung.why.assumed"));
        }
        String listening = names(province, PartnerSystem::shadow);
        if (!listening.isEmpty()) {
            missing.add(Said.of("rung.why.still-shadow", listening));
        }
        List<Said> known = new ArrayList<>();
        String telling = names(province, Predicate.not(PartnerSystem::shadow));
        if (!telling.isEmpty()) {
            known.add(Said.of("rung.seen.tells", telling));
        }
        if (figures.last() != null) {
            known.add(Said.of("rung.seen.told", figures.told(), Local.moment(figures.last())));
        }
        Instant since = figures.since() == null ? version.activatedAt() : figures.since();
        return new Rung(Step.LIVE, missing.isEmpty() ? since : null, known, missing);
    }
}

package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.ClockEvent;
import org.lienthong.clock.DossierClock;
import org.lienthong.clock.Forecast;
import org.lienthong.clock.Forecasting;
import org.lienthong.clock.Instalment;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.Reported;
import org.lienthong.clock.TimeInPhases;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Receipt;
import org.springframework.stereotype.Component;

/** Reads the legal clock of one dossier from its events, for pages and whoever asks for one; lists have what the ledger keeps. */
@Component
public class DossierClocks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Timelines timelines;
    private final LegalTime law;
    private final SimilarDossiers similar;
    private final InstantSource clock;

    DossierClocks(Timelines timelines, LegalTime law, SimilarDossiers similar, InstantSource clock) {
        this.timelines = timelines;
        this.law = law;
        this.similar = similar;
        this.clock = clock;
    }

    /** As it stands now. */
    public ClockReading read(Entry entry) {
        return read(entry, timelines.of(entry));
    }

    /** The same from steps that were read already. */
    public ClockReading read(Entry entry, List<Step> steps) {
        Instant now = clock.instant();
        Dossier dossier = entry.document();
        List<ClockEvent> events = steps.stream().map(DossierClocks::event).toList();
        LegalTime.Case asked = LegalTime.Case.of(dossier);
        DossierClock read = law.clock(asked, events, now);
        Receipt receipt = dossier.receipt();
        Reported reported = new Reported(dossier.completedAt(), receipt == null ? null : receipt.promisedAt());
        LocalDate day =
                (read.startedAt() == null ? now : read.startedAt()).atZone(ZONE).toLocalDate();
        return new ClockReading(
                read,
                law.punctuality(asked, events, reported, now),
                TimeInPhases.workingDays(read, law.calendar()),
                law.limit(asked, day),
                law.tax(asked, read, now).orElse(null),
                forecast(asked, read, now));
    }

    /** What its notices ask for and until when, in their order. */
    public List<Instalment> instalments(Entry entry) {
        return law.payments().of(entry.document());
    }

    private @Nullable Forecast forecast(LegalTime.Case asked, DossierClock read, Instant now) {
        return asked.procedure() == null || read.phase() == null || read.phase().done()
                ? null
                : new Forecasting(law.calendar(), similar.like(asked.province(), asked.procedure(), now))
                        .of(asked.province(), asked.procedure(), read, now)
                        .orElse(null);
    }

    private static ClockEvent event(Step step) {
        return ClockEvent.of(step.seq(), step.at(), step.recordedAt(), step.before(), step.after(), step.content());
    }
}

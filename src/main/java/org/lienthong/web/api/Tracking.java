package org.lienthong.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Instalment;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Owed;
import org.lienthong.dossier.Submission;
import org.lienthong.registry.DossierClocks;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Step;
import org.lienthong.registry.Timelines;
import org.lienthong.web.words.EventWords;
import org.lienthong.web.words.Languages;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Component;

/** Follows a dossier without knowing whose it is. */
@Component
public class Tracking {

    private final NamedDossier named;
    private final Timelines timelines;
    private final Words words;
    private final EventWords events;
    private final Standing standing;

    Tracking(NamedDossier named, Timelines timelines, Words words, EventWords events, Standing standing) {
        this.standing = standing;
        this.named = named;
        this.timelines = timelines;
        this.words = words;
        this.events = events;
    }

    /** What is asked of a dossier that was found. */
    @Component
    record Standing(DossierClocks clocks, HandingOver handing, NamedProcedures procedures) {}

    /** @throws org.lienthong.web.problems.Problem.Refusal when the name leads to none or to several */
    public TrackedDossier track(String name, @Nullable String province, Locale locale) {
        Entry entry = named.get(name, province);
        Dossier dossier = entry.document();
        Submission submission = dossier.submission();
        List<Step> steps = timelines.of(entry);
        HandingOver.NotYet notYet = standing.handing().of(entry, steps);
        ClockItem clock = ClockItem.of(standing.clocks().read(entry, steps));
        return new TrackedDossier(
                dossier.code().value(),
                dossier.province().value(),
                submission == null ? null : standing.procedures().name(dossier.province(), submission),
                dossier.status(),
                words.of(locale, dossier.status()),
                words.of(Languages.VIETNAMESE, dossier.status()),
                words.of(Locale.ENGLISH, dossier.status()),
                dossier.holder(),
                words.of(locale, dossier.holder()),
                words.of(Languages.VIETNAMESE, dossier.holder()),
                words.of(Locale.ENGLISH, dossier.holder()),
                notYet,
                entry.receivedAt(),
                entry.dueAt(),
                entry.completedAt(),
                entry.overdue(),
                toPay(entry),
                notYet == null ? clock : clock.withoutForecast(),
                steps.stream().map(step -> step(step, locale)).toList());
    }

    private TrackedDossier.@Nullable ToPay toPay(Entry entry) {
        Dossier dossier = entry.document();
        if (dossier.notices().isEmpty()) {
            return null;
        }
        Optional<Instalment> next = Instalment.next(standing.clocks().instalments(entry));
        return new TrackedDossier.ToPay(
                Owed.of(dossier).settled(),
                next.map(Instalment::dueOn).orElse(null),
                next.map(Instalment::basis).orElse(null),
                next.map(Instalment::source).orElse(null));
    }

    private TrackedDossier.TrackedStep step(Step step, Locale locale) {
        return new TrackedDossier.TrackedStep(
                step.at(),
                step.after(),
                words.of(locale, step.after()),
                events.textForAll(locale, step.content()),
                events.textForAll(Languages.VIETNAMESE, step.content()),
                events.textForAll(Locale.ENGLISH, step.content()));
    }
}

package org.lienthong.web.words;

import java.util.Locale;
import java.util.Objects;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The message bundles. A missing text is a bug and throws. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String say(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale), key);
    }

    /** What went wrong and what to do next, for people where programs are told something else. */
    public String problem(Locale locale, String key) {
        String forPrograms = say(locale, "problem." + key);
        return Objects.requireNonNullElse(
                messages.getMessage("problem." + key + ".page", null, forPrograms, locale), forPrograms);
    }

    public String of(Locale locale, DossierStatus status) {
        return say(locale, "status." + status.name());
    }

    public String of(Locale locale, Holder holder) {
        return say(locale, "holder." + holder.name());
    }

    public String of(Locale locale, Phase phase) {
        return say(locale, "phase." + phase.name());
    }

    public String of(Locale locale, Verdict verdict) {
        return say(locale, "verdict." + verdict.name());
    }

    public String of(Locale locale, MessageType type) {
        return say(locale, "event." + type.code());
    }

    /** English is the finding's own sentence, and so is what a partner said; Vietnamese is worded by its rule as far as the rule is known. */
    public String finding(Locale locale, Finding finding) {
        if (locale.getLanguage().equals("en") || finding.rule().equals("partner-refused")) {
            return finding.text();
        }
        String worded = messages.getMessage("finding." + finding.rule(), null, finding.text(), locale);
        return worded == null ? finding.text() : worded;
    }
}

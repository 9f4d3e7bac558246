package org.lienthong.web.words;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.clock.Instalment;
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

    /** A finding's rule and text behind its place in a file; in shadow also behind what could not be said. */
    private static final Pattern KEPT = Pattern.compile(
            "(?:shadow: cannot say [a-z-]+, )?(?:\\S+:\\d+:\\d+: )?([a-z][a-z0-9-]*): (.+)", Pattern.DOTALL);

    private static final Set<String> QUOTING = Set.of("partner-refused", "dismissed");

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

    public String of(Locale locale, Instalment.Basis basis) {
        return say(locale, "instalment." + basis.name());
    }

    public String of(Locale locale, MessageType type) {
        return say(locale, "event." + type.code());
    }

    /** English is the finding's own sentence; Vietnamese is worded by its rule as far as the rule is known, with what a partner said. */
    public String finding(Locale locale, Finding finding) {
        if (locale.getLanguage().equals("en")) {
            return finding.text();
        }
        String worded = messages.getMessage("finding." + finding.rule(), null, finding.text(), locale);
        return worded == null ? finding.text() : quoting(locale, worded, finding.rule(), finding.text());
    }

    /**
     * What went wrong and what to do next, of trouble that the exchange kept as {@link Finding#line()}. Of what was kept otherwise
     * only that it went wrong.
     */
    public String kept(Locale locale, String line) {
        Matcher kept = KEPT.matcher(line);
        String rule = kept.matches() ? kept.group(1) : "";
        String worded = messages.getMessage("finding." + rule, null, null, locale);
        return worded == null ? say(locale, "trouble.unknown") : quoting(locale, worded, rule, kept.group(2));
    }

    /** What a partner or a person said stands behind what the hub says of it. */
    private String quoting(Locale locale, String worded, String rule, String text) {
        int said = text.indexOf(": ");
        return QUOTING.contains(rule) && said > 0 && said + 2 < text.length()
                ? say(locale, "trouble.quoting", worded, text.substring(said + 2))
                : worded;
    }
}

package org.lienthong.channels;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.SystemId;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.springframework.context.MessageSource;

/**
 * Says who speaks and what about, where the message itself leaves it out: contracts want a name and words with every
 * step. An official is looked up by code in the province's config; nobody is invented, the office speaks instead.
 */
final class Speaker {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final InForce inForce;
    private final MessageSource messages;

    Speaker(InForce inForce, MessageSource messages) {
        this.inForce = inForce;
        this.messages = messages;
    }

    NationalMessage introduce(SystemId from, NationalMessage message) {
        String text = message.text() == null || message.text().isBlank()
                ? messages.getMessage("event." + message.type().code(), null, VIETNAMESE)
                : message.text();
        return message.saidBy(officer(from, message.officer()), text);
    }

    private Officer officer(SystemId from, @Nullable Officer said) {
        if (said != null && said.name() != null) {
            return said;
        }
        Optional<PartnerSystem> system = inForce.now().system(from);
        Optional<Officer> known = system.stream()
                .flatMap(partner -> partner.officials().stream())
                .filter(official ->
                        said != null && said.code() != null && said.code().equals(official.code()))
                .findFirst();
        return known.orElseGet(() -> office(system.orElse(null), said));
    }

    private Officer office(@Nullable PartnerSystem system, @Nullable Officer said) {
        String office = Optional.ofNullable(system)
                .map(partner -> partner.settings().get("organ"))
                .orElseGet(() -> messages.getMessage("answer.the-hub", null, VIETNAMESE));
        return new Officer(said == null ? null : said.code(), office, null, office);
    }
}

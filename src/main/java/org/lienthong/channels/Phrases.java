package org.lienthong.channels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.lienthong.channels.slip.SlipXml;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.PaperContents;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Papers;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.mapping.Mapping;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Call;

/** Turns national messages into the bytes that a partner reads. */
final class Phrases {

    private final TranslatingMessages translating;
    private final Papers papers;
    private final Speaker speaker;

    Phrases(TranslatingMessages translating, Papers papers, Speaker speaker) {
        this.translating = translating;
        this.papers = papers;
        this.speaker = speaker;
    }

    /** A body, or why it cannot be said in the partner's words. */
    record Phrase(byte[] body, String contentType, List<Finding> findings) {
        <T> T fold(Function<Phrase, T> said, Function<List<Finding>, T> unsayable) {
            return findings.isEmpty() ? said.apply(this) : unsayable.apply(findings);
        }
    }

    Phrase of(PartnerSystem partner, Call call, List<Claimed> deliveries, Map<String, String> more) {
        if (call.mapping() == null) {
            return new Phrase(SlipXml.write(deliveries.get(0).message()), "application/xml", List.of());
        }
        List<NationalMessage> messages =
                deliveries.stream().map(delivery -> message(call, delivery)).toList();
        return write(partner, call.mapping(), messages, more);
    }

    Phrase write(PartnerSystem partner, String mappingName, List<NationalMessage> messages, Map<String, String> more) {
        Optional<Mapping> mapping = partner.mapping(mappingName);
        if (mapping.isEmpty()) {
            return new Phrase(
                    new byte[0],
                    "",
                    List.of(Finding.of(
                            "",
                            "unknown-mapping",
                            "the profile of " + partner.profile().family() + " names a mapping that does not exist")));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Map<String, String> settings = new HashMap<>(more);
            settings.put("province", partner.id().province().value());
            List<Finding> findings = mapping.get().write(messages, translating.surroundings(partner, settings), out);
            return new Phrase(out.toByteArray(), mapping.get().contentType(), findings);
        } catch (IOException unreadablePaper) {
            throw new UncheckedIOException("a paper in the content store cannot be read", unreadablePaper);
        }
    }

    Call call(PartnerSystem partner, MessageType type) {
        return Objects.requireNonNull(partner.profile().calls().get(type), type::code);
    }

    private NationalMessage message(Call call, Claimed delivery) {
        NationalMessage message = speaker.introduce(delivery.from(), delivery.message());
        return call.files() ? PaperContents.fill(message, papers.of(delivery.dossierId())) : message;
    }
}

package org.lienthong.channels;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.Outcome;
import org.lienthong.mapping.HardenedXml;
import org.lienthong.province.Profile.Expect;
import org.lienthong.province.Profile.ReplyWords;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Understands a partner's reply by the words of its profile. */
final class ReplyReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_WORDS = 300;

    private final ReplyWords words;

    ReplyReader(ReplyWords words) {
        this.words = words;
    }

    Outcome outcome(Wire.Reply reply) {
        int status = reply.status();
        if (status == 401 || status == 403) {
            return new Outcome.TryLater("the partner refuses the hub's credentials (HTTP " + status + "); check them");
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return new Outcome.TryLater("the partner is in trouble (HTTP " + status + ")");
        }
        if (status >= 300 && status < 400) {
            return new Outcome.TryLater("the partner redirects (HTTP " + status + "); correct its address");
        }
        return said(reply, status >= 400);
    }

    private Outcome said(Wire.Reply reply, boolean noByStatus) {
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        Optional<String> success = value(body, words.success().path());
        if (!noByStatus && success.filter(words.success().values()::contains).isPresent()) {
            return new Outcome.Delivered("");
        }
        if (isAlready(body)) {
            return new Outcome.Delivered("the partner has it already");
        }
        if (success.isEmpty() && !noByStatus) {
            return new Outcome.Unknown(
                    "the partner answered something that cannot be understood (HTTP " + reply.status() + ")");
        }
        String message = Optional.ofNullable(words.message())
                .flatMap(path -> value(body, path))
                .orElse("");
        return new Outcome.Refused(List.of(Finding.of(
                "", "partner-refused", "the partner says no (HTTP " + reply.status() + "): " + shortened(message))));
    }

    boolean isAlready(String body) {
        Expect already = words.already();
        return already != null
                && value(body, already.path())
                        .filter(text -> text.toLowerCase(Locale.ROOT)
                                .contains(already.values().get(0).toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    Optional<String> value(String body, String path) {
        return words.xml() ? xml(body, path) : json(body, path);
    }

    private static Optional<String> json(String body, String path) {
        try {
            JsonNode node = JSON.readTree(body);
            for (String step : path.replaceFirst("^\\$\\.", "").split("\\.")) {
                node = node == null ? null : node.get(step);
            }
            return node == null || !node.isValueNode() || node.isNull()
                    ? Optional.empty()
                    : Optional.of(node.asString());
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** Only of a document that is whole: what breaks off may break off anywhere, and says nothing. */
    private static Optional<String> xml(String body, String path) {
        StringBuilder here = new StringBuilder();
        String found = null;
        try {
            XMLStreamReader reader = HardenedXml.open(body.getBytes(StandardCharsets.UTF_8));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    here.append('/').append(reader.getLocalName());
                    if (found == null && here.toString().equals(path)) {
                        found = reader.getElementText().strip();
                        here.setLength(here.lastIndexOf("/"));
                    }
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    here.setLength(here.lastIndexOf("/"));
                }
            }
        } catch (XMLStreamException | RuntimeException unreadable) {
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    private static String shortened(@Nullable String text) {
        String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() > LONGEST_WORDS ? clean.substring(0, LONGEST_WORDS) + "…" : clean;
    }
}

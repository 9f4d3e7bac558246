package org.lienthong.channels;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.Outcome;
import org.lienthong.province.Profile.Expect;
import org.lienthong.province.Profile.ReplyWords;
import org.lienthong.province.Profile.Yes;

/** Understands a partner's reply by the words of its profile. */
final class ReplyReader {

    private static final int LONGEST_WORDS = 300;

    private final ReplyWords words;

    ReplyReader(ReplyWords words) {
        this.words = words;
    }

    Outcome outcome(Wire.Reply reply) {
        int status = reply.status();
        if (status == 401 || status == 403) {
            return later(
                    "credentials-refused",
                    "the partner refuses the hub's credentials (HTTP " + status + "); check them");
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return later("partner-trouble", "the partner is in trouble (HTTP " + status + ")");
        }
        if (status >= 300 && status < 400) {
            return later("partner-redirects", "the partner redirects (HTTP " + status + "); correct its address");
        }
        return said(reply, status >= 400);
    }

    private Outcome said(Wire.Reply reply, boolean noByStatus) {
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        if (words.success().stream().anyMatch(yes -> isYes(yes, reply, body))) {
            return Outcome.Delivered.asAlways();
        }
        if (words.already().stream().anyMatch(yes -> isAlready(yes, reply.status(), body))) {
            return new Outcome.Delivered(Finding.of("", "has-it-already", "the partner has it already"));
        }
        if (!noByStatus && saysNeither(body)) {
            return new Outcome.Unknown(Finding.of(
                    "",
                    "answer-unclear",
                    "the partner answered something that cannot be understood (HTTP " + reply.status() + ")"));
        }
        String message = Optional.ofNullable(words.message())
                .flatMap(path -> value(body, path))
                .orElse("");
        return new Outcome.Refused(List.of(Finding.of(
                "", "partner-refused", "the partner says no (HTTP " + reply.status() + "): " + shortened(message))));
    }

    private static Outcome later(String rule, String text) {
        return new Outcome.TryLater(Finding.of("", rule, text));
    }

    /** No status alone says no below 400; only a value that stands where the yes would stand. */
    private boolean saysNeither(String body) {
        return words.success().stream()
                .map(Yes::said)
                .noneMatch(said -> said != null && value(body, said.path()).isPresent());
    }

    private boolean isYes(Yes yes, Wire.Reply reply, String body) {
        Expect said = yes.said();
        boolean byStatus =
                yes.status().isEmpty() ? reply.status() < 400 : yes.status().contains(reply.status());
        return byStatus
                && (said == null
                        || value(body, said.path())
                                .filter(said.values()::contains)
                                .isPresent());
    }

    boolean isAlready(Wire.Reply reply) {
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        return words.already().stream().anyMatch(yes -> isAlready(yes, reply.status(), body));
    }

    private boolean isAlready(Yes yes, int status, String body) {
        Expect said = yes.said();
        return (yes.status().isEmpty() || yes.status().contains(status))
                && (said == null
                        || value(body, said.path())
                                .filter(text -> said.values().stream().anyMatch(part -> text.toLowerCase(Locale.ROOT)
                                        .contains(part.toLowerCase(Locale.ROOT))))
                                .isPresent());
    }

    private Optional<String> value(String body, String path) {
        return ReplyPath.value(words.xml(), body, path);
    }

    private static String shortened(@Nullable String text) {
        String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() > LONGEST_WORDS ? clean.substring(0, LONGEST_WORDS) + "…" : clean;
    }
}

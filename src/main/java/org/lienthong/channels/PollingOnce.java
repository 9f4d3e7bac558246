package org.lienthong.channels;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.Arrival;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.PathTemplate;
import org.lienthong.province.Profile.Poll;

/**
 * One question to one partner for what is new, and its reply on the way in through the intake passage, like a document
 * that was brought: kept first, and the same bytes are the same message.
 */
final class PollingOnce {

    private static final int LONGEST_WATERMARK = 1000;

    private final LoggedIn line;
    private final Intake intake;
    private final Clock clock;

    PollingOnce(LoggedIn line, Intake intake, Clock clock) {
        this.line = line;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param watermark where the next round goes on; kept only when there was no trouble
     * @param trouble why the partner gave nothing that can be used
     */
    record Polled(String watermark, @Nullable Finding trouble) {

        static Polled trouble(String since, String rule, String text) {
            return new Polled(since, Finding.of("", rule, text));
        }
    }

    /** Returns when everything that came is durable; an exception means that the hub could not take it. */
    Polled poll(PartnerSystem partner, Poll door, @Nullable String position) {
        String since = position == null ? door.start() : position;
        Instant began = clock.instant();
        try {
            return take(
                    partner,
                    door,
                    since,
                    began,
                    line.send(partner, Wire.Request.get(path(partner, door, since), Map.of())));
        } catch (Wire.NotSent notSent) {
            return new Polled(since, notSent.why());
        } catch (Wire.NoReply noReply) {
            return new Polled(since, noReply.why());
        }
    }

    static String path(PartnerSystem partner, Poll door, String since) {
        return new PathTemplate(door.path())
                .filledPath(name ->
                        name.equals("watermark") ? since : partner.settings().getOrDefault(name, ""));
    }

    private Polled take(PartnerSystem partner, Poll door, String since, Instant began, Wire.Reply reply) {
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        boolean nothing = reply.status() == 204 || reply.status() == 304 || (reply.status() == 200 && body.isBlank());
        if (!nothing && reply.status() != 200) {
            return Polled.trouble(
                    since, "news-refused", "the partner does not say what is new (HTTP " + reply.status() + ")");
        }
        if (reply.body().length >= Wire.Reply.LONGEST) {
            return Polled.trouble(
                    since, "news-too-long", "the reply is longer than 1 MiB; let the partner give less at once");
        }
        String next = door.watermark() == null
                ? time(partner, door, began)
                : Optional.of(ReplyPath.value(body, door.watermark()).orElse(since))
                        .filter(text -> !text.isBlank())
                        .orElse(since);
        if (next.length() > LONGEST_WATERMARK) {
            return Polled.trouble(
                    since, "news-too-long", "the watermark is longer than " + LONGEST_WATERMARK + " characters");
        }
        if (!nothing && (door.items() == null || ReplyPath.holds(body, door.items()))) {
            intake.receive(Arrival.of(partner.id(), door.name(), reply.contentType(), reply.body(), began)
                    .by(partner));
        }
        return new Polled(next, null);
    }

    private static String time(PartnerSystem partner, Poll door, Instant began) {
        return door.date() == null
                ? began.toString()
                : door.date().withZone(partner.zone()).format(began);
    }
}

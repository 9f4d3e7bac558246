package org.lienthong.channels;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.channels.Tried.Fault;
import org.lienthong.channels.Tried.Step;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.PaperContents;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Deliveries.Lease;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.TableOfRecipients;
import org.lienthong.mapping.FileStore;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.LoginKind;
import org.lienthong.province.TransportKind;

/**
 * Tries real partners before they are served, with the hub's own conversations. Looking is harmless: it connects, logs in,
 * asks and lists, and nothing that a partner keeps is written, moved or taken. Only {@link #tell} tells something.
 */
public final class TryingPartners {

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final byte[] PAPER = "rehearsal".getBytes(StandardCharsets.UTF_8);

    private final ChannelsSettings settings;
    private final Ways ways;
    private final Conversations conversations;
    private final FileStore store;
    private final Clock clock;

    /** How each kind of partner is looked at. */
    record Ways(TryingCalls calls, TryingFolders folders, TryingTables tables) {}

    TryingPartners(ChannelsSettings settings, Ways ways, Conversations conversations, FileStore store, Clock clock) {
        this.settings = settings;
        this.ways = ways;
        this.conversations = conversations;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Every harmless step with this system, also where its config says that the hub only listens.
     *
     * @param asked a dossier that nobody holds, to ask about
     */
    public List<Tried> look(PartnerSystem system, Dossier asked) {
        Trial trial = new Trial().may(Step.SECRETS, "", () -> {
            List<String> missing = needed(system).stream()
                    .filter(name -> settings.secret(system.id(), name).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                throw new Tried.Trouble(
                        Fault.NO_SECRET,
                        missing.stream()
                                .map(name -> "lienthong.channels.secrets."
                                        + system.id().province() + "."
                                        + system.id().name() + "." + name)
                                .collect(Collectors.joining(", ")));
            }
            return "";
        });
        switch (String.valueOf(system.address().getScheme())) {
            case "file", "sftp" -> ways.folders().look(trial, system);
            case "jdbc" -> ways.tables().look(trial, system);
            default -> ways.calls().look(trial, system, asked);
        }
        return trial.steps();
    }

    private static List<String> needed(PartnerSystem system) {
        List<String> names = new ArrayList<>();
        LoginKind login = system.profile().login().kind();
        if (!system.profile().doors().isEmpty()) {
            names.add("inbound");
        }
        if (login != LoginKind.NONE
                || List.of("sftp", "jdbc")
                        .contains(String.valueOf(system.address().getScheme()))) {
            names.add("outbound");
        }
        if (login == LoginKind.OAUTH2_PASSWORD) {
            names.add("client");
        }
        if (system.transport().kind() != TransportKind.DIRECT) {
            names.add("transport");
        }
        return names;
    }

    /**
     * Tells this system for real, once.
     *
     * @param number of the message in its conversation, from 1
     * @param run what tells the messages of this rehearsal from those of any other, and of live dossiers; negative
     * @param dossier the same dossier as the message
     */
    public Tried tell(PartnerSystem system, NationalMessage message, Dossier dossier, int number, long run) {
        Instant now = clock.instant();
        PartnerSystem live = new PartnerSystem(
                system.id(),
                system.profile(),
                system.address(),
                system.transport(),
                system.zone(),
                system.fileHosts(),
                system.settings(),
                system.officials(),
                system.mappings(),
                false);
        Claimed delivery = new Claimed(
                run,
                system.id(),
                new Lease("rehearsal", now, now.plus(LEASE)),
                run,
                number,
                1,
                false,
                false,
                true,
                new SystemId(system.id().province(), system.id().name()),
                withPapers(message),
                dossier);
        String verb = message.type().code();
        return new Trial()
                .may(
                        Step.TOLD,
                        verb,
                        () -> said(conversations
                                .of(live)
                                .tell(live, List.of(delivery))
                                .get(0)))
                .steps()
                .get(0);
    }

    private static String said(Outcome outcome) throws Tried.Trouble {
        if (outcome instanceof Outcome.Delivered delivered) {
            return delivered.note() == null ? "" : delivered.note().text();
        }
        if (outcome instanceof Outcome.Refused refused) {
            Finding first = refused.findings().get(0);
            boolean partner =
                    first.rule().equals("partner-refused") || first.rule().equals("row-refused");
            throw new Tried.Trouble(partner ? Fault.REFUSED : Fault.UNSAYABLE, first.line());
        }
        if (outcome instanceof Outcome.TryLater later) {
            throw new Tried.Trouble(Fault.NOT_REACHED, later.why().text());
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            throw new Tried.Trouble(Fault.NO_REPLY, unknown.why().text());
        }
        throw new Tried.Trouble(Fault.NOT_TRIED);
    }

    /** Where papers travel inside, a word stands for them. */
    private NationalMessage withPapers(NationalMessage message) {
        Map<String, Content> standIns = new HashMap<>();
        TableOfRecipients.papers(message).forEach(paper -> standIns.put(paper.link(), standIn()));
        return PaperContents.fill(message, standIns);
    }

    private Content standIn() {
        try {
            return store.keep(new ByteArrayInputStream(PAPER), "paper");
        } catch (IOException full) {
            throw new UncheckedIOException("the content store cannot keep anything", full);
        }
    }
}

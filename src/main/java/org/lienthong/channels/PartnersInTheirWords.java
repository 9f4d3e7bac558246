package org.lienthong.channels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Deliveries.Result;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners;
import org.lienthong.exchange.Passages.Dispatch;
import org.lienthong.exchange.TableOfRecipients;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.LoginKind;

/** Finds the conversation for each partner and turns trouble on the line into outcomes. */
final class PartnersInTheirWords implements Partners {

    private static final int DVCQG_CHUNK = 10;

    private final InForce inForce;
    private final Conversations conversations;
    private final PaperFetcher fetcher;

    PartnersInTheirWords(InForce inForce, Conversations conversations, PaperFetcher fetcher) {
        this.inForce = inForce;
        this.conversations = conversations;
        this.fetcher = fetcher;
    }

    @Override
    public List<Result> tell(Dispatch dispatch) {
        List<Result> results = new ArrayList<>();
        List<Claimed> tellable = new ArrayList<>();
        Optional<PartnerSystem> partner = inForce.now().system(dispatch.destination());
        for (Claimed delivery : dispatch.deliveries()) {
            Optional<Outcome> settled = withoutCall(delivery, partner);
            settled.ifPresentOrElse(
                    outcome -> results.add(new Result(delivery, outcome)), () -> tellable.add(delivery));
        }
        partner.filter(known -> !tellable.isEmpty())
                .ifPresent(known -> results.addAll(pair(tellable, outcomes(known, tellable))));
        return results;
    }

    private Optional<Outcome> withoutCall(Claimed delivery, Optional<PartnerSystem> partner) {
        if (delivery.destination().name().equals(TableOfRecipients.FILES)) {
            if (listensOnly(delivery.from())) {
                return Optional.of(new Outcome.Skipped(Finding.of("", "shadow", "would have fetched the papers")));
            }
            return Optional.of(fetcher.fetch(
                    delivery, TableOfRecipients.papers(delivery.message()).toList(), hosts(delivery.destination())));
        }
        if (partner.isEmpty()) {
            return Optional.of(new Outcome.TryLater(Finding.of(
                    "", "not-configured", "the system is no longer configured; restore its province config")));
        }
        if (delivery.superseded()) {
            return Optional.of(new Outcome.Skipped(
                    Finding.of("", "overtaken", "newer news of this dossier waits behind this step report")));
        }
        MessageType type = delivery.message().type();
        return partner.get().profile().calls().containsKey(type)
                ? Optional.empty()
                : Optional.of(new Outcome.Skipped(Finding.of(
                        "",
                        "no-such-call",
                        "the contract of " + partner.get().profile().family() + " has no call for " + type.code()
                                + "; the office must learn it another way")));
    }

    private List<Outcome> outcomes(PartnerSystem partner, List<Claimed> deliveries) {
        try {
            return conversations.of(partner).tell(partner, deliveries);
        } catch (Wire.NotSent notSent) {
            return all(deliveries, new Outcome.TryLater(notSent.why()));
        } catch (Wire.NoReply noReply) {
            return all(deliveries, new Outcome.Unknown(noReply.why()));
        }
    }

    @Override
    public int batch(SystemId destination, MessageType type) {
        boolean chunks = type == MessageType.DOSSIER_PROGRESSED
                && inForce.now()
                        .system(destination)
                        .filter(partner -> partner.profile().login().kind() == LoginKind.DVCQG_SESSION)
                        .isPresent();
        return chunks ? DVCQG_CHUNK : 1;
    }

    @Override
    public Held ask(SystemId partner, Dossier dossier) {
        try {
            return inForce.now()
                    .system(partner)
                    .map(known -> conversations.of(known).ask(known, dossier))
                    .orElse(new Held(Knowledge.CANNOT_BE_ASKED, null));
        } catch (Wire.NotSent | Wire.NoReply trouble) {
            return new Held(Knowledge.NOT_REACHED, null);
        }
    }

    /** Whether nothing of this sender may be called; the hub's own interface is as its province is. */
    private boolean listensOnly(SystemId sender) {
        return inForce.now()
                .system(sender)
                .map(PartnerSystem::shadow)
                .orElseGet(() -> inForce.now().find(sender.province()).stream()
                        .flatMap(province -> province.systems().stream())
                        .allMatch(PartnerSystem::shadow));
    }

    private Set<String> hosts(SystemId files) {
        Set<String> hosts = new HashSet<>();
        inForce.now().find(files.province()).ifPresent(province -> province.systems().stream()
                .filter(system -> !system.fileHosts().isEmpty())
                .forEach(system -> {
                    hosts.addAll(system.fileHosts());
                    fetcher.elsewhere(system.id()).ifPresent(hosts::add);
                }));
        return hosts;
    }

    private static List<Result> pair(List<Claimed> deliveries, List<Outcome> outcomes) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i++) {
            results.add(new Result(deliveries.get(i), outcomes.get(i)));
        }
        return results;
    }

    private static List<Outcome> all(List<Claimed> deliveries, Outcome outcome) {
        return deliveries.stream().map(delivery -> outcome).toList();
    }
}

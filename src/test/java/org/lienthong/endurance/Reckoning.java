package org.lienthong.endurance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Received;

/** Lays what the partners wrote down beside what the hub says. Every method answers what does not agree, in words. */
final class Reckoning {

    private static final Set<String> ONCE = Set.of(
            "dossier-submitted",
            "dossier-accepted",
            "dossier-refused",
            "obligation-requested",
            "obligation-notified",
            "dossier-completed",
            "dossier-withdrawn",
            "result-delivered");

    private final Witnesses witnesses;
    private final HubView hub;
    private final List<String> codes;
    private final Map<String, List<HubView.Event>> timelines = new HashMap<>();
    private final Map<String, List<HubView.Told>> told = new HashMap<>();

    /** About every dossier that was ever submitted. */
    Reckoning(Witnesses witnesses, HubView hub) {
        this(witnesses, hub, witnesses.dossiers());
    }

    /** About these dossiers; everything must have come to rest. */
    Reckoning(Witnesses witnesses, HubView hub, List<String> codes) {
        this.witnesses = witnesses;
        this.hub = hub;
        this.codes = codes;
    }

    /** Everything that does not agree. */
    List<String> faults() {
        return Stream.of(
                        acknowledgedButNotInTheTimeline(),
                        timelinesThatAreNotWhole(),
                        paymentsThatDifferFromTheTaxGate(),
                        effectsThatDifferFromWhatWasTold(),
                        stillWaiting(),
                        missingInLists())
                .flatMap(List::stream)
                .toList();
    }

    /** What a partner got a yes for stands in the timeline, once and in the order in which the partner said it. */
    List<String> acknowledgedButNotInTheTimeline() {
        return ofEach((code, partner) -> {
            List<String> said = witnesses.acknowledged(partner, code).stream()
                    .map(Speech::verb)
                    .toList();
            List<String> kept = timeline(code).stream()
                    .filter(event -> event.from().equals(partner.code()))
                    .map(HubView.Event::verb)
                    .toList();
            return said.equals(kept) ? "" : "said " + said + " but the timeline has " + kept;
        });
    }

    /** What was told took effect at the partner exactly once and in order. */
    List<String> effectsThatDifferFromWhatWasTold() {
        return ofEach((code, partner) -> {
            List<String> must = effectsOf(code, partner, false);
            List<String> may = effectsOf(code, partner, true);
            List<String> did = did(code, partner);
            return within(must, did) && within(did, may) ? "" : "was told " + must + " but did " + did;
        });
    }

    /**
     * The same where a partner lied: nothing is doubled or invented. What it forgot is told again behind what it kept,
     * also between two calls of one conversation, so its order cannot be claimed.
     */
    List<String> effectsThatWereNeverTold() {
        return ofEach((code, partner) -> {
            List<String> told = effectsOf(code, partner, true);
            List<String> did = did(code, partner);
            return within(sorted(did), sorted(told)) ? "" : "was told " + told + " but did " + did;
        });
    }

    /** Timelines count without gaps, and what can happen once happened once. */
    List<String> timelinesThatAreNotWhole() {
        return codes.stream()
                .flatMap(code -> {
                    List<HubView.Event> timeline = timeline(code);
                    List<Long> seqs = timeline.stream().map(HubView.Event::seq).toList();
                    List<Long> whole =
                            LongStream.rangeClosed(1, timeline.size()).boxed().toList();
                    Set<String> seen = new HashSet<>();
                    return Stream.concat(
                                    seqs.equals(whole) ? Stream.of() : Stream.of("counts " + seqs),
                                    timeline.stream()
                                            .map(HubView.Event::verb)
                                            .filter(verb -> ONCE.contains(verb) && !seen.add(verb))
                                            .map(verb -> verb + " twice"))
                            .map(fault -> code + ": " + fault);
                })
                .toList();
    }

    /** Every notice is paid once, by the proof that the tax gate sent. */
    List<String> paymentsThatDifferFromTheTaxGate() {
        return codes.stream()
                .flatMap(code -> {
                    List<String> sent = witnesses.acknowledged(PartnerName.TAX_GATE, code).stream()
                            .filter(call -> call.door().equals("ChungTuThue"))
                            .map(call -> call.key())
                            .toList();
                    List<String> held = hub.dossier(code)
                            .path("payments")
                            .valueStream()
                            .map(payment -> payment.path("noticeNumber").asString(""))
                            .toList();
                    return sent.equals(held)
                            ? Stream.of()
                            : Stream.of(code + ": the gate sent proofs for " + sent + ", the hub holds " + held);
                })
                .toList();
    }

    /** Nothing waits for a person, nothing is still to be told, nobody was refused. */
    List<String> stillWaiting() {
        List<String> waiting = new ArrayList<>(hub.quarantine().values());
        long unfinished = hub.unfinished();
        if (unfinished > 0) {
            waiting.add(unfinished + " deliveries are not finished");
        }
        waiting.addAll(witnesses.refusedByHub());
        codes.stream()
                .filter(code -> !witnesses.allEnded(List.of(code)))
                .map(code -> code + " has not ended")
                .forEach(waiting::add);
        return waiting;
    }

    /** Every dossier stands in the lists in which it belongs, in the status that its citizen sees. */
    List<String> missingInLists() {
        Map<String, String> dossiers = new LinkedHashMap<>(hub.list("dossiers"));
        dossiers.keySet().retainAll(codes);
        List<String> faults = new ArrayList<>();
        same("dossiers", codes, dossiers.keySet(), faults);
        same("receipts", having("dossier-accepted"), hub.list("receipts").keySet(), faults);
        same("results", having("dossier-completed"), hub.list("results").keySet(), faults);
        List<String> taxed = having("obligation-requested");
        taxed.removeAll(hub.list("transactions").keySet());
        taxed.forEach(code -> faults.add(code + " is not among the transactions"));
        dossiers.forEach((code, status) -> {
            String seen = witnesses.portalStatus(code);
            if (!String.valueOf(DossierStatus.valueOf(status).code()).equals(seen)) {
                faults.add(code + " is " + status + ", its citizen sees " + seen);
            }
        });
        return faults;
    }

    private static List<String> sorted(List<String> effects) {
        return effects.stream().sorted().toList();
    }

    private interface Check {
        String fault(String code, PartnerName partner);
    }

    private List<String> ofEach(Check check) {
        return codes.stream()
                .flatMap(code -> Stream.of(PartnerName.values())
                        .map(partner -> {
                            String fault = check.fault(code, partner);
                            return fault.isEmpty() ? "" : code + ", " + partner.code() + ": " + fault;
                        })
                        .filter(fault -> !fault.isEmpty()))
                .toList();
    }

    /** Everything that the partner did when it was told; what it need not do is left out on demand. */
    private List<String> effectsOf(String code, PartnerName partner, boolean all) {
        Map<Long, String> statuses =
                timeline(code).stream().collect(Collectors.toMap(HubView.Event::seq, HubView.Event::status));
        List<String> effects = new ArrayList<>();
        String last = "";
        for (HubView.Told one : told.computeIfAbsent(code, hub::deliveries)) {
            boolean delivered = one.state().equals("DELIVERED");
            if (one.to().equals(partner.code()) && (delivered || all && one.attempts() > 1)) {
                String status = statuses.get(one.seq());
                List<String> whole = Speech.effects(partner, one.verb(), status);
                boolean must = all || Speech.needsWhole(partner, one.verb(), last, status);
                effects.addAll(must ? whole : whole.subList(1, whole.size()));
                last = delivered ? status : last;
            }
        }
        return effects;
    }

    private List<String> did(String code, PartnerName partner) {
        return witnesses.effects(partner, code).stream()
                .map((Received effect) -> Speech.effect(partner, effect.call(), effect.detail()))
                .toList();
    }

    private List<String> having(String verb) {
        return codes.stream()
                .filter(code ->
                        timeline(code).stream().anyMatch(event -> event.verb().equals(verb)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void same(String list, Collection<String> must, Collection<String> has, List<String> faults) {
        Set<String> ours = new HashSet<>(has);
        ours.retainAll(codes);
        if (!new HashSet<>(must).equals(ours)) {
            faults.add("the list " + list + " has " + ours + " instead of " + must);
        }
    }

    private List<HubView.Event> timeline(String code) {
        return timelines.computeIfAbsent(code, hub::timeline);
    }

    /** Whether the short list is the long one with something left out. */
    private static boolean within(List<String> part, List<String> whole) {
        Iterator<String> rest = part.iterator();
        String next = rest.hasNext() ? rest.next() : null;
        for (String one : whole) {
            if (next != null && next.equals(one)) {
                next = rest.hasNext() ? rest.next() : null;
            }
        }
        return next == null;
    }
}

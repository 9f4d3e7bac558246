package org.lienthong.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NameKey;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.Progress;
import org.lienthong.exchange.Shadow.Reported;
import org.lienthong.exchange.Shadow.Told;
import org.lienthong.mapping.Mapping;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;
import org.lienthong.province.Provinces;
import org.lienthong.province.SystemKind;

/**
 * While the hub only listens to a system, people key by hand what it would have told it, and the system then reports it
 * as its own. Such a report is the same fact, not a new one: it is held against what would have been told, and changes
 * nothing.
 */
public final class Comparing {

    /** The rules by which the lifecycle refuses a step that has been taken already. */
    private static final Set<String> TAKEN_ALREADY = Set.of("illegal-transition", "already-accepted");

    private final InForce inForce;

    public Comparing(InForce inForce) {
        this.inForce = inForce;
    }

    /** Whether the report was the same fact and has been compared; otherwise it is news, to be decided as ever. */
    boolean same(Shadow shadow, Change.Known known, Reported report, Decision decision) {
        Provinces provinces = inForce.now();
        boolean listened = provinces.find(report.from().province()).stream()
                .flatMap(province -> province.systems().stream())
                .anyMatch(PartnerSystem::shadow);
        if (!listened) {
            return false;
        }
        Optional<PartnerSystem> sender = provinces.system(report.from()).filter(PartnerSystem::shadow);
        boolean compared = sender.isPresent() && own(shadow, known, report, decision, sender.get())
                || takenAlready(decision) && faster(shadow, known, report)
                || takenAlready(decision) && sender.isPresent() && also(shadow, known, report, sender.get());
        if (!compared && sender.isPresent()) {
            if (decision.fold(allowed -> true, refused -> false)) {
                shadow.wentOn(known, report.from().name(), report.at());
            }
            if (takenAlready(decision) || foreign(provinces, sender.get(), report.message(), decision)) {
                shadow.unforeseen(known, report);
            }
        }
        return compared;
    }

    /** The hub would have told this system so, and now it says it itself. */
    private static boolean own(
            Shadow shadow, Change.Known known, Reported report, Decision decision, PartnerSystem sender) {
        List<Told> told = shadow
                .awaited(known, report.from().name(), report.message().type())
                .stream()
                .filter(each -> takenAlready(decision) || names(each.message(), report.message()))
                .toList();
        return told.stream()
                .map(each ->
                        new Shadow.Compared(each, fields(sender, report).between(each.message(), report.message())))
                .min(Comparator.comparingInt(compared -> compared.fields().size()))
                .map(best -> {
                    shadow.compared(known, best, report);
                    return true;
                })
                .orElse(false);
    }

    /** Two systems may take this step themselves, both say it, and the other was faster. */
    private static boolean also(Shadow shadow, Change.Known known, Reported report, PartnerSystem sender) {
        Optional<Told> other = shadow.saidByOthers(known, report).stream().findFirst();
        other.ifPresent(told -> shadow.alsoSaid(
                known,
                new Shadow.Compared(told, fields(sender, report).between(told.message(), report.message())),
                report));
        return other.isPresent();
    }

    /** Another system's hand-keyed copy came before the report of the one whose step it was. */
    private boolean faster(Shadow shadow, Change.Known known, Reported report) {
        Optional<Shadow.Unforeseen> copy = shadow
                .unforeseen(known, report.message().type())
                .stream()
                .filter(each -> !each.from().equals(report.from()))
                .findFirst();
        copy.ifPresent(each -> foreseen(shadow, known, each, report.message(), report.at()));
        return copy.isPresent();
    }

    /**
     * The step is told now, after hearers of it may have said it themselves: such a copy came early.
     *
     * @return the hearers; of those whose copy came early none is awaited any more
     */
    List<Change.Recipient> early(
            Shadow shadow, Change.Known known, NationalMessage message, List<Change.Recipient> hearers, Instant at) {
        if (hearers.stream().noneMatch(Change.Recipient::awaited)) {
            return hearers;
        }
        List<Shadow.Unforeseen> copies = shadow.unforeseen(known, message.type());
        return hearers.stream()
                .map(hearer -> copies.stream()
                        .filter(copy -> hearer.awaited()
                                && hearer.system().equals(copy.from().name()))
                        .findFirst()
                        .map(copy -> {
                            foreseen(shadow, known, copy, message, at);
                            return hearer.heard();
                        })
                        .orElse(hearer))
                .toList();
    }

    private void foreseen(
            Shadow shadow, Change.Known known, Shadow.Unforeseen copy, NationalMessage message, Instant at) {
        inForce.now()
                .system(copy.from())
                .ifPresent(system -> shadow.foreseen(
                        copy,
                        fields(system, copy.door(), message.type())
                                .between(known.dossier().complete(message), copy.message()),
                        at));
    }

    private static FieldDifferences fields(PartnerSystem sender, Reported report) {
        return fields(sender, report.door(), report.message().type());
    }

    private static FieldDifferences fields(PartnerSystem system, String door, MessageType type) {
        return new FieldDifferences(new FieldDifferences.Said(
                Stream.ofNullable(system.profile().calls().get(type))
                        .flatMap(call -> Stream.ofNullable(call.mapping()))
                        .flatMap(name -> system.mapping(name).stream())
                        .flatMap(mapping -> mapping.fieldsWritten().stream())
                        .collect(Collectors.toSet()),
                system.profile().reads(door).flatMap(system::mapping).stream()
                        .flatMap(mapping -> mapping.fieldsRead().stream())
                        .collect(Collectors.toSet())));
    }

    private static boolean takenAlready(Decision decision) {
        return decision.fold(allowed -> false, refused -> refused.findings().stream()
                .anyMatch(finding -> TAKEN_ALREADY.contains(finding.rule())));
    }

    /** Whether it says what only others say, so that it must be a copy of what the hub has not heard. */
    private static boolean foreign(
            Provinces provinces, PartnerSystem sender, NationalMessage message, Decision decision) {
        SystemKind kind = sender.profile().kind();
        return decision.fold(allowed -> allowed.changed(), refused -> false)
                && provinces.hearers(sender.id().province()).of(message, kind).isEmpty()
                && told(provinces, sender, message);
    }

    private static boolean told(Provinces provinces, PartnerSystem sender, NationalMessage message) {
        return Stream.of(SystemKind.values())
                .flatMap(kind -> provinces.hearers(sender.id().province()).of(message, kind).stream())
                .anyMatch(kind -> kind == sender.profile().kind());
    }

    /**
     * Steps are told one after the other under the same verb: the same step is one that is named the same, by its words
     * or by who has it now. Every other verb names its step itself.
     */
    private static boolean names(NationalMessage told, NationalMessage reported) {
        if (told.type() != MessageType.DOSSIER_PROGRESSED) {
            return true;
        }
        List<Boolean> agreeing = Stream.of(agree(told.text(), reported.text()), agree(holder(told), holder(reported)))
                .flatMap(Optional::stream)
                .toList();
        return agreeing.isEmpty() || agreeing.contains(true);
    }

    private static @Nullable String holder(NationalMessage message) {
        Progress progress = message.progress();
        Officer to = progress == null ? null : progress.to();
        return to == null ? null : to.name();
    }

    private static Optional<Boolean> agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? Optional.empty()
                : Optional.of(NameKey.of(one).equals(NameKey.of(other)));
    }

    /**
     * Whether this system would be told so, and can say it itself at a door to which it comes; where the hub looks
     * itself it does not look while it only listens.
     */
    static boolean canSay(PartnerSystem system, MessageType type) {
        return system.profile().calls().containsKey(type)
                && system.profile().doors().stream()
                        .map(Profile.Door::mapping)
                        .flatMap(name -> system.mapping(name).stream())
                        .map(Mapping::verbs)
                        .anyMatch(verbs -> verbs.contains(type));
    }
}

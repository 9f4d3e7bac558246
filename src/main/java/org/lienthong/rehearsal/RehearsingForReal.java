package org.lienthong.rehearsal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lienthong.channels.Tried;
import org.lienthong.channels.Tried.Fault;
import org.lienthong.channels.TryingPartners;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Call;
import org.lienthong.province.Province;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rehearsal of provinces with their real partners. What is harmless is always done; one marked dossier is told only
 * when that was asked for, and only to systems that nothing was found wrong with.
 */
public final class RehearsingForReal {

    private static final Logger log = LoggerFactory.getLogger(RehearsingForReal.class);

    /** One way from the beginning to the end, with tax; what is told besides needs simulated partners. */
    private static final List<MessageType> CONVERSATION = List.of(
            MessageType.DOSSIER_SUBMITTED,
            MessageType.DOSSIER_ACCEPTED,
            MessageType.DOSSIER_PROGRESSED,
            MessageType.OBLIGATION_REQUESTED,
            MessageType.OBLIGATION_NOTIFIED,
            MessageType.OBLIGATION_PAID,
            MessageType.DOSSIER_COMPLETED,
            MessageType.RESULT_DELIVERED);

    private final TryingPartners partners;
    private final Clock clock;
    private final SampleMessages samples;
    private final boolean sends;

    /**
     * @param root of the configs, whose fixtures are told
     * @param sends whether the marked dossier is told
     */
    public RehearsingForReal(TryingPartners partners, Clock clock, Path root, boolean sends) {
        this.partners = partners;
        this.clock = clock;
        this.samples = new SampleMessages(root);
        this.sends = sends;
    }

    /** @param progress hears of each province when it is done */
    public Report all(List<Province> provinces, Consumer<ProvinceReport> progress) {
        Instant start = clock.instant();
        List<ProvinceReport> reports = new ArrayList<>();
        for (Province province : provinces) {
            ProvinceReport report = one(province);
            progress.accept(report);
            reports.add(report);
        }
        return new Report(start, Duration.between(start, clock.instant()), reports, true);
    }

    private ProvinceReport one(Province province) {
        Instant start = clock.instant();
        RehearsalDossier dossier = new RehearsalDossier(province.code(), start);
        List<Claim> claims = new ArrayList<>();
        Set<String> faulty = new HashSet<>();
        for (PartnerSystem system : province.systems()) {
            for (Tried tried : partners.look(system, dossier.asked())) {
                Claim claim = claim(Part.REACH, system, tried);
                claims.add(claim);
                if (claim.outcome() == Outcome.FAILED) {
                    faulty.add(system.id().name());
                }
            }
        }
        if (sends) {
            claims.addAll(told(province, dossier, faulty));
        }
        return new ProvinceReport(
                province.code().value(), province.name(), claims, List.of(), Duration.between(start, clock.instant()));
    }

    private List<Claim> told(Province province, RehearsalDossier dossier, Set<String> faulty) {
        List<Claim> claims = new ArrayList<>();
        for (int number = 1; number <= CONVERSATION.size(); number++) {
            MessageType type = CONVERSATION.get(number - 1);
            for (PartnerSystem system : province.systems()) {
                Call call = system.profile().calls().get(type);
                if (call != null) {
                    boolean fit = !faulty.contains(system.id().name());
                    claims.add(
                            fit
                                    ? told(system, call, new Telling(type, number, dossier))
                                    : Claim.open(
                                            Part.SEND,
                                            what(system, Tried.Step.TOLD, type.code()),
                                            Line.of("why.real." + Fault.NOT_TRIED.code())));
                }
            }
        }
        return claims;
    }

    private record Telling(MessageType type, int number, RehearsalDossier dossier) {}

    private Claim told(PartnerSystem system, Call call, Telling telling) {
        Optional<NationalMessage> sample = samples.of(call.mapping(), telling.type());
        if (sample.isEmpty()) {
            return Claim.open(
                    Part.SEND,
                    what(system, Tried.Step.TOLD, telling.type().code()),
                    Line.of("why.real.no-sample", String.valueOf(call.mapping())));
        }
        try {
            return told(system, telling.dossier().marked(sample.get()), telling);
        } catch (RuntimeException bug) {
            log.error("{}: telling {} met a bug", system.id(), telling.type().code(), bug);
            return Claim.unless(
                    Part.SEND,
                    what(system, Tried.Step.TOLD, telling.type().code()),
                    List.of(Line.of("why.bug", bug.getClass().getSimpleName())));
        }
    }

    private Claim told(PartnerSystem system, NationalMessage message, Telling telling) {
        RehearsalDossier dossier = telling.dossier();
        Claim claim = claim(
                Part.SEND,
                system,
                partners.tell(system, message, dossier.after(message), telling.number(), dossier.run()));
        List<Line> why = new ArrayList<>(claim.why());
        why.add(Line.of("why.real.dossier", dossier.name()));
        return new Claim(claim.part(), claim.what(), claim.outcome(), why);
    }

    private static Claim claim(Part part, PartnerSystem system, Tried tried) {
        Line what = what(system, tried.step(), tried.about());
        Fault fault = tried.fault();
        if (fault == null) {
            return tried.seen().isEmpty()
                    ? Claim.met(part, what)
                    : Claim.met(part, what, Line.of("why.real.seen", tried.seen()));
        }
        Line why = new Line("why.real." + fault.code(), tried.values());
        return fault.open() ? Claim.open(part, what, why) : Claim.unless(part, what, List.of(why));
    }

    private static Line what(PartnerSystem system, Tried.Step step, String about) {
        return Line.of("claim.real." + step.code(), system.id().name(), about);
    }
}

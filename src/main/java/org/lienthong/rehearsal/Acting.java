package org.lienthong.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lienthong.dossier.AliasKind;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.rehearsal.Scene.Step;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.PartnerName;

/** One scene while it is played. */
final class Acting {

    private final Troupe troupe;
    private final Scene scene;
    private final String code;
    private final List<Line> faults = new ArrayList<>();
    private int next;
    private String doing = "";
    private String until;
    private BooleanSupplier heard = () -> true;

    /** @param until the status that the dossier must reach before anybody speaks */
    Acting(Troupe troupe, Scene scene, String code, String until) {
        this.troupe = troupe;
        this.scene = scene;
        this.code = code;
        this.until = until;
    }

    /** Says the next step, or leaves it out when nobody here has words for it. */
    void say() {
        Step step = scene.steps().get(next++);
        String verb = step.verb().code();
        Optional<Partner> speaker = speaker(step);
        if (speaker.isEmpty() && !step.by().isEmpty()) {
            return;
        }
        doing = verb;
        until = step.until();
        long wanted = speaker.isEmpty() ? 1 : troupe.books().events(code, verb) + 1;
        heard = () -> troupe.books().events(code, verb) >= wanted;
        speaker.ifPresent(partner -> partner.say(step.verb(), named(partner), step.values()));
    }

    /** Whether what was said took effect, and everybody who must hear of it has. */
    boolean met() {
        return heard.getAsBoolean() && (until.isEmpty() || until.equals(status()));
    }

    /** Takes note of how the step came out. */
    void settle() {
        if (!met()) {
            faults.add(Line.of("why.step", doing.isEmpty() ? scene.opening() : doing, until, status()));
            faults.addAll(troupe.obstacles(List.of(code)));
        }
    }

    String code() {
        return code;
    }

    boolean goesOn() {
        return faults.isEmpty() && next < scene.steps().size();
    }

    /** A scene that came to its end may have left something behind that was not taken or not told. */
    Claim claim() {
        List<Line> left = faults.isEmpty() ? troupe.obstacles(List.of(code)) : faults;
        return Claim.unless(Part.GOOD, Line.of("claim.scene." + scene.name()), left);
    }

    private Optional<Partner> speaker(Step step) {
        return step.by().stream()
                .flatMap(kind -> troupe.partners().stream().filter(partner -> partner.kind() == kind))
                .filter(partner -> partner.canSay(step.verb()))
                .findFirst();
    }

    /** A land office knows a dossier by its receipt. */
    private String named(Partner partner) {
        return partner.kind() != PartnerName.LIS
                ? code
                : troupe.books().name(code, AliasKind.RECEIPT_NUMBER).orElse(code);
    }

    private String status() {
        String status = troupe.books().statuses().get(code);
        return status == null
                ? ""
                : String.valueOf(DossierStatus.valueOf(status).code());
    }
}

package org.lienthong.citizen;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lienthong.citizen.Drafts.Draft;
import org.lienthong.citizen.Guesses.Door;
import org.lienthong.dossier.Certificate;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SearchText;
import org.lienthong.dossier.Submission;
import org.lienthong.mapping.NationalJson;
import org.lienthong.registry.Area;
import org.lienthong.registry.Entry;
import org.lienthong.registry.FindingDossiers;
import org.springframework.stereotype.Component;

/**
 * Fills in what the register knows already, from the applicant's earlier dossier or the certificate. Nothing is shown or
 * filled in before the second factor of that dossier matches. Tries count before anything is looked for, and a number that
 * exists takes the same way to the same answer as one that does not: nobody learns whose land it is, or that it is known, by
 * trying numbers out.
 */
@Component
public class KnownBefore {

    private static final int LOOKED_AT = 20;
    private static final List<String> FILLED =
            List.of("submission.applicant.", "submission.parcels[", "submission.certificates[");

    private final FindingDossiers finding;
    private final SecondFactor factor;
    private final Guesses guesses;
    private final FillingDrafts filling;
    private final Forms forms;

    KnownBefore(FindingDossiers finding, SecondFactor factor, Guesses guesses, FillingDrafts filling, Forms forms) {
        this.finding = finding;
        this.factor = factor;
        this.guesses = guesses;
        this.filling = filling;
        this.forms = forms;
    }

    /** What came of it. */
    public enum Known {
        FILLED,
        /** Unknown, or the digits are wrong or locked; which of them is not told. */
        NOTHING,
        /** Too many tries from this address, whatever they were about. */
        LOCKED
    }

    /**
     * @param lock how long it still lasts; nothing when there is none
     * @param draft as it is now
     */
    public record Looked(Known known, Duration lock, Draft draft) {}

    /** @param number of a certificate, or any name of an earlier dossier */
    public Looked fill(Draft draft, String number, String idTail, String phoneTail, String address) {
        Optional<Duration> wait = guesses.enter(Door.KNOWN, address);
        if (wait.isPresent()) {
            return new Looked(Known.LOCKED, wait.get(), draft);
        }
        String clean = Answers.clean(number);
        Entry entry = find(draft.content().province(), clean).orElse(null);
        SecondFactor.Shown shown = factor.look(
                Door.KNOWN,
                entry == null ? "none " + clean : "" + entry.id(),
                entry == null ? null : entry.document(),
                new SecondFactor.Tails(idTail, phoneTail),
                address);
        Optional<Draft> filled = entry != null && shown.found() == SecondFactor.Found.RIGHT
                ? fill(draft, entry.document())
                : Optional.empty();
        return filled.map(changed -> new Looked(Known.FILLED, Duration.ZERO, changed))
                .orElseGet(() -> new Looked(Known.NOTHING, Duration.ZERO, draft));
    }

    private Optional<Entry> find(String province, String number) {
        if (number.length() < 5 || province.isEmpty()) {
            return Optional.empty();
        }
        Area area = new Area(Set.of(new ProvinceCode(province)), null, null);
        Optional<Entry> certificate = byCertificate(number, area);
        return byName(number, area).or(() -> certificate);
    }

    private Optional<Entry> byName(String number, Area area) {
        try {
            return finding.find(new DossierCode(number), area)
                    .fold(Optional::of, several -> Optional.<Entry>empty(), Optional::empty);
        } catch (InvalidValue noCode) {
            return Optional.empty();
        }
    }

    private Optional<Entry> byCertificate(String number, Area area) {
        return finding.saying(number, area, LOOKED_AT).stream()
                .filter(entry -> certificates(entry.document())
                        .anyMatch(one -> SearchText.of(one.serialNumber()).equals(SearchText.of(number))))
                .findFirst();
    }

    private static Stream<Certificate> certificates(Dossier dossier) {
        Stream<Certificate> results =
                Stream.ofNullable(dossier.result()).flatMap(result -> result.certificates().stream());
        Stream<Certificate> submitted =
                Stream.ofNullable(dossier.submission()).flatMap(submission -> submission.certificates().stream());
        return Stream.concat(results, submitted);
    }

    private Optional<Draft> fill(Draft draft, Dossier dossier) {
        Form form = forms.named(draft.content().form()).orElseThrow();
        Map<String, String> leaves = leaves(dossier);
        Map<FormField, String> answers = new LinkedHashMap<>();
        for (FormStep step : form.steps()) {
            for (FormField field : step.fields()) {
                String known = leaves.get(field.gives().replace("[*]", "[0]"));
                if (known != null && FILLED.stream().anyMatch(field.gives().replace("[*]", "[0]")::startsWith)) {
                    answers.put(field, shown(field.kind(), known));
                }
            }
        }
        List<FormStep> once = form.steps().stream()
                .filter(step -> step.fields().stream()
                        .noneMatch(field -> field.gives().contains("[*]")
                                && leaves.containsKey(field.gives().replace("[*]", "[1]"))))
                .toList();
        return filling.fill(draft, answers, once);
    }

    /** The land under its newest certificate: the one that came out of the dossier, else the one that went in. */
    private static Map<String, String> leaves(Dossier dossier) {
        Submission submission = dossier.submission();
        if (submission == null) {
            return Map.of();
        }
        NationalMessage message = SubmissionPapers.with(
                dossier.complete(SubmissionPapers.about(
                        dossier, MessageType.DOSSIER_SUBMITTED, dossier.changedAt(), null, null)),
                List.of());
        Map<String, String> leaves = new LinkedHashMap<>(NationalJson.leaves(message));
        certificates(dossier).findFirst().ifPresent(newest -> {
            leaves.put("submission.certificates[0].serialNumber", newest.serialNumber());
            if (newest.bookNumber() != null) {
                leaves.put("submission.certificates[0].bookNumber", newest.bookNumber());
            }
            if (newest.issuedOn() != null) {
                leaves.put(
                        "submission.certificates[0].issuedOn", newest.issuedOn().toString());
            }
        });
        return leaves;
    }

    /** As people write it. */
    private static String shown(FieldKind kind, String known) {
        return switch (kind) {
            case DATE -> known.replaceFirst("^(\\d{4})-(\\d{2})-(\\d{2})$", "$3/$2/$1");
            case AREA -> known.replace('.', ',');
            default -> known;
        };
    }
}

package org.lienthong.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Handover;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Submission;
import org.lienthong.mapping.NationalJson;

/**
 * Plays the events of a dossier again through the lifecycle and holds its row and its names against what comes out. Only
 * paths and names of columns are told, never values. A dossier may stand with a successor of the province of its events.
 */
final class DossierCheck {

    private final BiPredicate<String, String> succeeds;
    private final Damage damage;
    private final Consumer<Flaw> flaws;

    /** @param succeeds whether a province (second) is what another one (first) became */
    DossierCheck(BiPredicate<String, String> succeeds, Damage damage, Consumer<Flaw> flaws) {
        this.succeeds = succeeds;
        this.damage = damage;
        this.flaws = flaws;
    }

    void check(DossierPage.Page page) {
        for (DossierPage.Row dossier : page.dossiers()) {
            if (!damage.has(dossier.id(), dossier.province(), dossier.code())) {
                check(
                        dossier,
                        page.events().getOrDefault(dossier.id(), List.of()),
                        page.names().getOrDefault(dossier.id(), List.of()));
            }
        }
    }

    private void check(DossierPage.Row dossier, List<DossierPage.Said> events, List<DossierPage.Name> names) {
        if (events.isEmpty()) {
            tell(Flaw.Kind.DOSSIER_INSERTED, dossier, 0, "");
            return;
        }
        Dossier folded = null;
        long seq = 0;
        for (DossierPage.Said said : events) {
            seq++;
            Dossier after = said.seq() == seq ? after(folded, said) : null;
            if (after == null) {
                tell(Flaw.Kind.DOSSIER_NOT_FOLLOWED, dossier, said.seq(), "");
                return;
            }
            folded = after;
        }
        TreeSet<String> differs = differs(dossier, java.util.Objects.requireNonNull(folded), events);
        if (!differs.isEmpty()) {
            tell(Flaw.Kind.DOSSIER_DIFFERS, dossier, 0, String.join(", ", differs));
        }
        names(dossier, folded, names);
    }

    /** Null when this cannot have happened to the dossier. */
    private static @Nullable Dossier after(@Nullable Dossier before, DossierPage.Said said) {
        try {
            NationalMessage message = NationalJson.read(said.content(), NationalMessage.class);
            Decision decision = Lifecycle.decide(before, new ProvinceCode(said.province()), message, said.at());
            return decision.<@Nullable Dossier>fold(
                    allowed -> allowed.dossier().status().name().equals(said.statusAfter()) ? allowed.dossier() : null,
                    refused -> null);
        } catch (InvalidValue changed) {
            return null;
        }
    }

    private TreeSet<String> differs(DossierPage.Row dossier, Dossier folded, List<DossierPage.Said> events) {
        TreeSet<String> differs = new TreeSet<>();
        JsonPaths.differing(dossier.document(), NationalJson.write(folded)).stream()
                .filter(path -> !path.equals("province") || !dossier.document().startsWith(inProvince(dossier)))
                .forEach(path -> differs.add("document." + path));
        Map<String, String> columns = columns(folded);
        String last = events.get(events.size() - 1).province();
        columns.put("province", succeeds.test(last, dossier.province()) ? dossier.province() : last);
        if (!dossier.columns().equals(columns)) {
            TreeSet<String> names = new TreeSet<>(columns.keySet());
            names.addAll(dossier.columns().keySet());
            names.removeIf(name -> java.util.Objects.equals(
                    columns.get(name), dossier.columns().get(name)));
            differs.addAll(names);
        }
        if (dossier.lastEvent() != events.size()) {
            differs.add("last_event");
        }
        return differs;
    }

    /** How the document of a dossier begins that stands where its row says. */
    private static String inProvince(DossierPage.Row dossier) {
        return "{\"province\":\"" + dossier.province() + "\"";
    }

    private static Map<String, String> columns(Dossier dossier) {
        Map<String, String> columns = new LinkedHashMap<>();
        Optional<Submission> submission = Optional.ofNullable(dossier.submission());
        Optional<Receipt> receipt = Optional.ofNullable(dossier.receipt());
        columns.put("code", dossier.code().value());
        columns.put("status", dossier.status().name());
        columns.put("holder", dossier.holder().name());
        receipt.ifPresent(r -> columns.put("receipt_number", r.number().value()));
        submission.ifPresent(s -> columns.put("procedure_code", s.procedure().value()));
        put(columns, "channel", submission.map(Submission::channel).map(Enum::name));
        put(columns, "submitted_at", time(submission.map(Submission::submittedAt)));
        put(columns, "received_at", time(receipt.map(Receipt::receivedAt)));
        put(columns, "due_at", time(receipt.map(Receipt::promisedAt)));
        put(columns, "completed_at", time(Optional.ofNullable(dossier.completedAt())));
        put(
                columns,
                "delivered_at",
                time(Optional.ofNullable(dossier.handover()).map(Handover::deliveredAt)));
        return columns;
    }

    private static void put(Map<String, String> columns, String name, Optional<String> value) {
        value.ifPresent(text -> columns.put(name, text));
    }

    /** Columns hold microseconds. */
    private static Optional<String> time(Optional<Instant> time) {
        return time.map(at -> at.plusNanos(500).truncatedTo(ChronoUnit.MICROS).toString());
    }

    private void names(DossierPage.Row dossier, Dossier folded, List<DossierPage.Name> names) {
        Map<String, String> right = new LinkedHashMap<>();
        for (Alias alias : folded.aliases()) {
            right.putIfAbsent(alias.value().key(), alias.kind().name());
        }
        for (DossierPage.Name name : names) {
            String kind = right.remove(name.key());
            if (kind == null) {
                tell(Flaw.Kind.ALIAS_INSERTED, dossier, 0, name.key());
            } else if (!kind.equals(name.kind()) || !name.province().equals(dossier.province())) {
                tell(Flaw.Kind.ALIAS_CHANGED, dossier, 0, name.key());
            }
        }
        right.keySet().forEach(key -> tell(Flaw.Kind.ALIAS_DROPPED, dossier, 0, key));
    }

    private void tell(Flaw.Kind kind, DossierPage.Row dossier, long seq, String detail) {
        flaws.accept(Flaw.of(kind, dossier.province(), dossier.code(), seq, detail));
    }
}

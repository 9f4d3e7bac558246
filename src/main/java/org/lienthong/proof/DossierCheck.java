package org.lienthong.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.AliasKind;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.ledger.Projection;
import org.lienthong.ledger.Projection.Happening;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays the events of a dossier again through the lifecycle and holds its row, its clock, its names and its money against what
 * comes out. Only paths and names of columns are told, never values. A dossier may stand with a successor of the province of
 * its events.
 */
final class DossierCheck {

    private final Rules rules;
    private final Projection projection;
    private final ClockCheck clocks;
    private final Damage damage;
    private final Consumer<Flaw> flaws;

    DossierCheck(JdbcClient jdbc, Rules rules, Damage damage, Consumer<Flaw> flaws) {
        this.rules = rules;
        this.projection = new Projection(rules.law());
        this.clocks = new ClockCheck(jdbc, rules, projection);
        this.damage = damage;
        this.flaws = flaws;
    }

    void check(DossierPage.Page page) {
        for (DossierPage.Row dossier : page.dossiers()) {
            if (!damage.has(dossier.id(), dossier.province(), dossier.code())) {
                check(dossier, page);
            }
        }
    }

    /** How the dossiers stood after each event, as far as these can have happened. */
    List<Dossier> standings(DossierPage.Page page) {
        return page.dossiers().stream()
                .flatMap(
                        dossier -> history(
                                dossier,
                                page.events().getOrDefault(dossier.id(), List.of()),
                                page.shadowNames().of(dossier))
                                .stream())
                .map(happening -> happening.decision().dossier())
                .toList();
    }

    /** Dossiers whose clocks could not be looked at, because the rules are not those of the hub. */
    long unread() {
        return clocks.unread();
    }

    private void check(DossierPage.Row dossier, DossierPage.Page page) {
        List<DossierPage.Said> events = page.events().getOrDefault(dossier.id(), List.of());
        if (events.isEmpty()) {
            tell(Flaw.Kind.DOSSIER_INSERTED, dossier, 0, "");
            return;
        }
        List<Happening> history = history(dossier, events, page.shadowNames().of(dossier));
        if (history.size() < events.size()) {
            return;
        }
        TreeSet<String> differs = differs(dossier, history);
        if (!differs.isEmpty()) {
            tell(Flaw.Kind.DOSSIER_DIFFERS, dossier, 0, String.join(", ", differs));
        }
        clocks.check(dossier, history)
                .ifPresent(clock -> tell(
                        clock.certain() ? Flaw.Kind.CLOCK_DIFFERS : Flaw.Kind.CLOCK_JUDGED_BEFORE,
                        dossier,
                        0,
                        String.join(", ", clock.columns())));
        LineCheck.check(dossier, page).ifPresent(flaws);
        rows(dossier, RowKinds.NAMES, projection.names(history), page.names().of(dossier));
        rows(
                dossier,
                RowKinds.NOTICES,
                projection.notices(history),
                page.notices().of(dossier));
        rows(
                dossier,
                RowKinds.PAYMENTS,
                projection.payments(history),
                page.payments().of(dossier));
    }

    /** Ends before the first event that cannot have happened, which is told. */
    private List<Happening> history(
            DossierPage.Row dossier, List<DossierPage.Said> events, List<Map<String, String>> learned) {
        List<Happening> history = new ArrayList<>();
        Dossier folded = null;
        for (DossierPage.Said said : events) {
            Happening next = said.seq() == history.size() + 1 ? happening(folded, said) : null;
            if (next == null) {
                tell(Flaw.Kind.DOSSIER_NOT_FOLLOWED, dossier, said.seq(), "");
                return history;
            }
            next = named(next, said.seq(), learned);
            history.add(next);
            folded = next.decision().dossier();
        }
        return history;
    }

    /** With the names that a system in shadow told before the next event. */
    private static Happening named(Happening one, long seq, List<Map<String, String>> learned) {
        Dossier dossier = one.decision().dossier();
        for (Map<String, String> name : learned) {
            if (name.getOrDefault("after_seq", "").equals(String.valueOf(seq))) {
                dossier = Lifecycle.named(
                        dossier,
                        new Alias(
                                AliasKind.valueOf(name.getOrDefault("kind", "")),
                                new DossierCode(name.getOrDefault("name", ""))));
            }
        }
        Decision.Allowed decision = one.decision();
        return dossier == decision.dossier()
                ? one
                : new Happening(
                        one.message(),
                        new Decision.Allowed(decision.before(), dossier, decision.changed()),
                        one.occurredAt(),
                        one.recordedAt());
    }

    /** Null when this cannot have happened to the dossier. */
    private static @Nullable Happening happening(@Nullable Dossier before, DossierPage.Said said) {
        try {
            NationalMessage message = NationalJson.read(said.content(), NationalMessage.class);
            if (Lifecycle.names(message).findAny().isEmpty()) {
                return null;
            }
            Decision decision = Lifecycle.decide(before, new ProvinceCode(said.province()), message, said.at());
            return decision.<@Nullable Happening>fold(
                    allowed -> allowed.dossier().status().name().equals(said.statusAfter())
                            ? new Happening(message, allowed, said.at(), said.recordedAt())
                            : null,
                    refused -> null);
        } catch (InvalidValue changed) {
            return null;
        }
    }

    private TreeSet<String> differs(DossierPage.Row dossier, List<Happening> history) {
        Dossier folded = history.get(history.size() - 1).decision().dossier();
        TreeSet<String> differs = new TreeSet<>();
        JsonPaths.differing(dossier.document(), NationalJson.write(folded)).stream()
                .filter(path -> !path.equals("province") || !dossier.document().startsWith(inProvince(dossier)))
                .forEach(path -> differs.add("document." + path));
        differs.addAll(differing(projection.dossier(history), dossier.columns()));
        return differs;
    }

    /** How the document of a dossier begins that stands where its row says. */
    private static String inProvince(DossierPage.Row dossier) {
        return "{\"province\":\"" + dossier.province() + "\"";
    }

    private TreeSet<String> differing(Map<String, Optional<String>> right, Map<String, String> row) {
        TreeSet<String> differing = new TreeSet<>();
        right.forEach((column, value) -> {
            Optional<String> stands = Optional.ofNullable(row.get(column));
            boolean moved = column.equals("province") && rules.succeeds().test(value.orElse(""), stands.orElse(""));
            if (!value.equals(stands) && !moved) {
                differing.add(column);
            }
        });
        return differing;
    }

    private void rows(
            DossierPage.Row dossier,
            RowKinds kinds,
            List<Map<String, Optional<String>>> right,
            List<Map<String, String>> stand) {
        Map<String, Map<String, Optional<String>>> missing = new LinkedHashMap<>();
        right.forEach(
                row -> missing.put(Objects.requireNonNull(row.get(kinds.key())).orElse(""), row));
        for (Map<String, String> row : stand) {
            String key = row.getOrDefault(kinds.key(), "");
            Map<String, Optional<String>> wanted = missing.remove(key);
            if (wanted == null) {
                tell(kinds.inserted(), dossier, 0, key);
                continue;
            }
            TreeSet<String> differing = differing(wanted, row);
            if (kinds == RowKinds.NAMES) {
                movesWith(dossier, row, differing);
            }
            if (!differing.isEmpty()) {
                tell(kinds.changed(), dossier, 0, key + ": " + String.join(", ", differing));
            }
        }
        missing.keySet().forEach(key -> tell(kinds.dropped(), dossier, 0, key));
    }

    /** Names stand where their dossier stands, wherever that is. */
    private static void movesWith(DossierPage.Row dossier, Map<String, String> name, TreeSet<String> differing) {
        differing.remove("province");
        if (!dossier.province().equals(name.get("province"))) {
            differing.add("province");
        }
    }

    private void tell(Flaw.Kind kind, DossierPage.Row dossier, long seq, String detail) {
        flaws.accept(Flaw.of(kind, dossier.province(), dossier.code(), seq, detail));
    }
}

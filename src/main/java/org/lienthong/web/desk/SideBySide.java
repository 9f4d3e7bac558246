package org.lienthong.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.ActsRecord;
import org.lienthong.registry.Delivery;
import org.lienthong.registry.OfficialAct;
import org.lienthong.registry.Step;
import org.lienthong.web.AsksPartners;
import org.lienthong.web.KnowsContracts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What each system holds now, side by side, and where each field of it came from. */
@Component
class SideBySide {

    private final Chronicle chronicle;
    private final KnowsContracts contracts;
    private final AsksPartners asking;
    private final SideWords words;
    private final ActsRecord acts;

    SideBySide(Chronicle chronicle, KnowsContracts contracts, AsksPartners asking, SideWords words, ActsRecord acts) {
        this.chronicle = chronicle;
        this.contracts = contracts;
        this.asking = asking;
        this.words = words;
        this.acts = acts;
    }

    /** How what a system holds compares with the hub. */
    public enum Verdict {
        SAME,
        DIFFERS,
        /** It differs, and what would mend it is on its way. */
        ON_ITS_WAY,
        /** It holds what it should; what came later, nobody tells it: the table of who hears what, or its contract. */
        NOT_TOLD,
        /** It was never told, or its contract has no room for it. */
        NOTHING;

        boolean marked() {
            return this == DIFFERS || this == ON_ITS_WAY;
        }
    }

    /**
     * What one system holds, and what it should hold.
     *
     * @param waits whether it is still to be told something
     */
    private record Told(Map<String, Cell> cells, Map<String, List<String>> due, boolean waits) {

        Verdict verdict(String path, List<String> mine, List<String> held) {
            if (Leaves.same(mine, held)) {
                return Verdict.SAME;
            }
            List<String> should = due.get(path);
            return should != null && Leaves.same(should, held)
                    ? Verdict.NOT_TOLD
                    : waits ? Verdict.ON_ITS_WAY : Verdict.DIFFERS;
        }

        boolean differs(String path, List<String> mine, List<String> held) {
            return verdict(path, mine, held).marked();
        }
    }

    /**
     * A system.
     *
     * @param askable whether it can be asked what it holds
     * @param asked what it answered last: a line of words; null when nobody asked
     */
    public record Side(
            String system,
            String name,
            boolean askable,
            @Nullable String asked,
            boolean askedDiffers) {}

    public record Held(Verdict verdict, String value) {}

    public record Row(String path, String section, String field, String here, List<Held> held, boolean differs) {}

    void show(OpenedDossiers.One one, Locale locale, Model model) {
        List<Delivery> deliveries = chronicle.deliveries(one.entry());
        Holdings holdings = new Holdings(one.entry().document(), chronicle.steps(one.entry()), deliveries, contracts);
        List<String> systems = words.systems(one.province(), chronicle.steps(one.entry()), deliveries);
        Map<String, Told> told = new LinkedHashMap<>();
        systems.forEach(system ->
                told.put(system, new Told(holdings.of(system), holdings.due(system), waits(system, deliveries))));
        List<Row> rows = rows(one, told, locale);
        OfficialAct asked = asked(one);
        model.addAttribute(
                "sides",
                told.entrySet().stream()
                        .map(system -> side(one, system.getKey(), system.getValue(), asked, locale))
                        .toList());
        model.addAttribute("rows", rows);
        model.addAttribute("differing", rows.stream().filter(Row::differs).count());
        model.addAttribute("asked", asked);
        model.addAttribute("seq", chronicle.steps(one.entry()).size());
    }

    private List<Row> rows(OpenedDossiers.One one, Map<String, Told> told, Locale locale) {
        Map<String, List<String>> here = Leaves.of(one.entry().document());
        Set<String> paths = new LinkedHashSet<>(here.keySet());
        told.values().forEach(system -> paths.addAll(system.cells().keySet()));
        List<Row> rows = new ArrayList<>();
        for (String path : paths) {
            List<String> mine = here.getOrDefault(path, List.of());
            List<Held> held = told.values().stream()
                    .map(system -> held(one, path, mine, system, locale))
                    .toList();
            boolean differs = held.stream().anyMatch(cell -> cell.verdict().marked());
            rows.add(new Row(
                    path,
                    words.fields().section(locale, path),
                    words.fields().field(locale, path),
                    mine.isEmpty() ? "" : words.fields().value(locale, path, mine, one.mine()),
                    held,
                    differs));
        }
        return rows;
    }

    private Held held(OpenedDossiers.One one, String path, List<String> mine, Told system, Locale locale) {
        Cell cell = system.cells().get(path);
        if (cell == null) {
            return new Held(Verdict.NOTHING, "");
        }
        Verdict verdict = system.verdict(path, mine, cell.values());
        return new Held(
                verdict, verdict == Verdict.SAME ? "" : words.fields().value(locale, path, cell.values(), one.mine()));
    }

    private static boolean waits(String system, List<Delivery> deliveries) {
        return deliveries.stream()
                .anyMatch(delivery -> delivery.destination().equals(system)
                        && delivery.doneAt() == null
                        && delivery.state() != Delivery.State.REFUSED);
    }

    private Side side(OpenedDossiers.One one, String system, Told told, @Nullable OfficialAct asked, Locale locale) {
        String answer = asked == null || asked.outcome() == null ? null : line(asked.outcome(), system);
        boolean differs = answer != null
                && answer.startsWith("KNOWN ")
                && told.differs(
                        Leaves.STATUS,
                        List.of(one.entry().document().status().name()),
                        List.of(answer.substring("KNOWN ".length())));
        return new Side(
                system,
                words.systems().of(locale, one.province(), system),
                asking.askable(one.province()).contains(system),
                answer == null ? null : words.answer(locale, answer),
                differs);
    }

    private static @Nullable String line(String outcome, String system) {
        return outcome.lines()
                .filter(line -> line.startsWith(system + " "))
                .map(line -> line.substring(system.length() + 1))
                .findFirst()
                .orElse(null);
    }

    private @Nullable OfficialAct asked(OpenedDossiers.One one) {
        return acts.of(one.entry()).stream()
                .filter(act -> act.kind().equals("PARTNERS_ASKED"))
                .findFirst()
                .orElse(null);
    }

    /**
     * Where one field of one system came from.
     *
     * @param from who said it first, in words; what the hub made itself otherwise
     * @param step in which it was said; null when the hub made it
     * @param place in that document, in its sender's own notation; empty when it is not known
     */
    public record Origin(
            String system,
            String section,
            String field,
            String from,
            @Nullable Step step,
            String place,
            boolean again) {}

    /** For every field that every system holds. */
    void origins(OpenedDossiers.One one, Locale locale, Model model) {
        List<Step> steps = chronicle.steps(one.entry());
        List<Delivery> deliveries = chronicle.deliveries(one.entry());
        Holdings holdings = new Holdings(one.entry().document(), steps, deliveries, contracts);
        Places places = new Places(contracts);
        Map<String, List<Origin>> origins = new LinkedHashMap<>();
        for (String system : words.systems(one.province(), steps, deliveries)) {
            List<Origin> of = new ArrayList<>();
            holdings.of(system).forEach((path, cell) -> of.add(origin(one, system, path, cell, places, locale)));
            origins.put(words.systems().of(locale, one.province(), system), of);
        }
        List<Origin> all = origins.values().stream().flatMap(List::stream).toList();
        List<OfficialAct> corrected = acts.of(one.entry()).stream()
                .filter(act -> act.kind().equals("CORRECTED"))
                .toList();
        model.addAttribute("origins", origins);
        model.addAttribute("fields", all.size());
        model.addAttribute("again", all.stream().filter(Origin::again).count() + corrected.size());
        model.addAttribute("corrected", corrected);
    }

    private Origin origin(OpenedDossiers.One one, String system, String path, Cell cell, Places places, Locale locale) {
        Step from = cell.origin();
        return new Origin(
                system,
                words.fields().section(locale, path),
                words.fields().field(locale, path),
                from == null ? "" : words.systems().of(locale, one.province(), from.from()),
                path.equals(Leaves.STATUS) && !cell.said() ? null : from,
                from == null ? "" : places.of(from, path),
                cell.again());
    }
}

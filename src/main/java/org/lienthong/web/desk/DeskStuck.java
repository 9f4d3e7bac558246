package org.lienthong.web.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.registry.Area;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.KnownSystems;
import org.lienthong.registry.Page;
import org.lienthong.registry.Stuck;
import org.lienthong.registry.StuckExchange;
import org.lienthong.web.Office;
import org.lienthong.web.api.StuckItem;
import org.lienthong.web.api.Tables;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Component;

/** What is stuck in the exchange, for one office, in the words of its people. */
@Component
class DeskStuck {

    private final StuckExchange exchange;
    private final KnownSystems known;
    private final Words words;

    DeskStuck(StuckExchange exchange, KnownSystems known, Words words) {
        this.exchange = exchange;
        this.known = known;
        this.words = words;
    }

    /**
     * @param kind of the system; empty when it is not configured any more
     * @param behind the reasons as the exchange keeps them, in English
     */
    public record Told(Stuck stuck, String kind, List<String> reasons, List<String> behind) {}

    /** @param office null: of the whole province */
    Page<Told> list(Area area, @Nullable Office office, int limit, @Nullable Cursor cursor, Locale locale) {
        return worded(exchange.list(narrowed(area, office), limit, cursor), locale);
    }

    /** The whole list. */
    Tables.Table table(Area area, @Nullable Office office, Locale locale) {
        StuckExchange.Narrowed narrowed = narrowed(area, office);
        return new Tables.Table(
                "stuck",
                StuckItem.HEAD,
                receiver -> exchange.each(
                        narrowed,
                        stuck ->
                                receiver.take(StuckItem.of(stuck, words, locale).row())));
    }

    private StuckExchange.Narrowed narrowed(Area area, @Nullable Office office) {
        return new StuckExchange.Narrowed(
                area,
                office == null ? null : office.holder(),
                office == null ? List.of() : systems(area, office),
                null);
    }

    /**
     * What is stuck of one dossier.
     *
     * @param persons whether persons may be seen of whom a partner speaks
     */
    Page<Told> of(Area area, String dossier, boolean persons, Locale locale) {
        Page<Stuck> page = exchange.list(new StuckExchange.Narrowed(area, null, List.of(), dossier), 50, null);
        return worded(
                persons
                        ? page
                        : new Page<>(page.items().stream().map(Stuck::covered).toList(), page.total(), page.next()),
                locale);
    }

    private Page<Told> worded(Page<Stuck> page, Locale locale) {
        return new Page<>(
                page.items().stream()
                        .map(stuck -> new Told(stuck, kind(stuck), reasons(stuck, locale), behind(stuck)))
                        .toList(),
                page.total(),
                page.next());
    }

    private List<String> reasons(Stuck stuck, Locale locale) {
        return stuck.findings().isEmpty()
                ? Stream.ofNullable(stuck.lastError())
                        .map(kept -> words.kept(locale, kept))
                        .toList()
                : stuck.findings().stream()
                        .map(finding -> words.finding(locale, finding))
                        .distinct()
                        .toList();
    }

    private static List<String> behind(Stuck stuck) {
        return stuck.findings().isEmpty()
                ? Stream.ofNullable(stuck.lastError()).toList()
                : stuck.findings().stream().map(Finding::line).distinct().toList();
    }

    private String kind(Stuck stuck) {
        return known.systems().stream()
                .filter(system -> system.id().equals(stuck.system()))
                .map(KnownSystems.SystemInfo::kind)
                .findFirst()
                .orElse("");
    }

    private List<String> systems(Area area, Office office) {
        return known.systems().stream()
                .filter(system -> area.held().contains(system.id().province()))
                .filter(system -> office.kinds().contains(system.kind()))
                .map(system -> system.id().name())
                .distinct()
                .toList();
    }
}

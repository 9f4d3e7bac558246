package org.lienthong.web.pages.country;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.registry.Exchanged;
import org.lienthong.registry.Span;
import org.lienthong.registry.Standing;
import org.lienthong.registry.StandingFigures;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Local;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lists of provinces and of their systems: pages show them, and files hold the same lines. */
@Component
class ProvinceLists {

    private final Overview overview;
    private final Colouring colouring;
    private final CountryMap map;
    private final InstantSource clock;

    ProvinceLists(Overview overview, Colouring colouring, CountryMap map, InstantSource clock) {
        this.overview = overview;
        this.colouring = colouring;
        this.map = map;
        this.clock = clock;
    }

    /** A province and what is heard from it. */
    public record Silent(ProvinceCode code, String name, Heard heard) {}

    /** The provinces of one colour of the map, and the line of its legend. */
    record Shaded(LegendLine line, List<Land> lands) {}

    /** @param all every province that is connected, also those that are heard */
    List<Silent> silent(boolean all) {
        Map<ProvinceCode, Heard> heard = heard();
        return map.today().keySet().stream()
                .map(unit -> new Silent(unit.code(), unit.name(), heard.getOrDefault(unit.code(), Heard.NOTHING)))
                .filter(one -> all ? one.heard().connected() : one.heard().silent())
                .toList();
    }

    /** @param silent only those from which nothing was heard for too long */
    List<Exchanged.System> systems(AdministrativeUnit unit, boolean silent) {
        return heard().getOrDefault(unit.code(), Heard.NOTHING).systems().stream()
                .filter(one -> !silent || one.silent())
                .toList();
    }

    /** A province of today by its code. */
    AdministrativeUnit unit(String province) {
        return map.today().keySet().stream()
                .filter(one -> one.code().value().equals(province))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "unknown-province").refusal());
    }

    Shaded shaded(Choice choice, int shade, Locale locale) {
        StandingFigures.Apart standings = overview.apart(choice.period(), choice.filter());
        Colouring.Coloured coloured =
                colouring.of(choice, rows(choice, standings.provinces(), null), standings.country(), locale);
        LegendLine line = coloured.legend().stream()
                .filter(one -> one.shade() == shade)
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found").refusal());
        return new Shaded(
                line,
                coloured.lands().stream().filter(land -> land.shade() == shade).toList());
    }

    List<Row> rows(Choice choice, Map<ProvinceCode, Standing> standings, @Nullable Ladder ladder) {
        Map<ProvinceCode, Heard> heard = overview.heard(choice.period());
        return map.today().keySet().stream()
                .filter(unit -> standings.containsKey(unit.code()))
                .map(unit -> new Row(
                        unit.code(),
                        unit.name(),
                        Objects.requireNonNull(standings.get(unit.code())),
                        heard.getOrDefault(unit.code(), Heard.NOTHING),
                        ladder == null
                                ? null
                                : ladder.of(unit.code())
                                        .map(Ladder.Line::stands)
                                        .orElse(null)))
                .toList();
    }

    private Map<ProvinceCode, Heard> heard() {
        return overview.heard(Span.DAY.upTo(LocalDate.ofInstant(clock.instant(), Local.ZONE)));
    }
}

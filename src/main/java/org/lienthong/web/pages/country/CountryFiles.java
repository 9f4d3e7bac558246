package org.lienthong.web.pages.country;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.registry.Exchanged;
import org.lienthong.web.Readiness.Step;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.Tables;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of provinces and of their systems as files. */
@Hidden
@RestController
class CountryFiles {

    private static final List<String> LADDER = List.of(
            "province", "provinceName", "stands", "configured", "mapped", "rehearsed", "shadowed", "live", "next");

    private static final List<String> SILENT = List.of("province", "provinceName", "lastHeard", "silent", "systems");
    private static final List<String> SYSTEMS = List.of("province", "system", "kind", "family", "lastHeard", "silent");

    private static final List<String> SHADE = List.of("province", "provinceName", "figure", "shade");

    private final Climbing climbing;
    private final ProvinceLists lists;
    private final Tables tables;
    private final Words words;
    private final InstantSource clock;

    CountryFiles(Climbing climbing, ProvinceLists lists, Tables tables, Words words, InstantSource clock) {
        this.climbing = climbing;
        this.lists = lists;
        this.tables = tables;
        this.words = words;
        this.clock = clock;
    }

    /** Makes a row of an item. */
    private interface Line<T> {
        List<@Nullable Object> of(T item);
    }

    @GetMapping("/country/ladder" + Tables.FORM)
    void ladder(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String step,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Fields fields = new Fields();
        Step wanted = fields.oneOf("step", step, Step.class);
        fields.done();
        Ladder ladder = climbing.now();
        if (ladder == null) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "ladder-reading").refusal();
        }
        Told told = new Told(words, locale);
        List<Ladder.Line> lines = wanted == null ? ladder.provinces() : ladder.at(wanted);
        tables.send(table("ladder", LADDER, lines, line -> row(line, told)), form, locale, response);
    }

    private static List<@Nullable Object> row(Ladder.Line line, Told told) {
        return Arrays.asList(
                line.code().value(),
                line.name(),
                line.stands(),
                reached(line, Step.CONFIGURED),
                reached(line, Step.MAPPED),
                reached(line, Step.REHEARSED),
                reached(line, Step.SHADOW),
                reached(line, Step.LIVE),
                told.next(line));
    }

    /** Since when, as far as anybody knows; nothing where it is not reached. */
    private static @Nullable Object reached(Ladder.Line line, Step step) {
        Instant since = line.since(step);
        return since == null && line.reached(step) ? new Tables.Worded("REACHED", "country.reached") : since;
    }

    @GetMapping("/country/silent" + Tables.FORM)
    void silent(
            @PathVariable String form,
            @RequestParam(defaultValue = "false") boolean all,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        tables.send(table("silent", SILENT, lists.silent(all), CountryFiles::row), form, locale, response);
    }

    private static List<@Nullable Object> row(ProvinceLists.Silent one) {
        return Arrays.asList(
                one.code().value(),
                one.name(),
                one.heard().last(),
                one.heard().silent(),
                one.heard().systems().stream()
                        .map(system -> system.system().id().name())
                        .toList());
    }

    @GetMapping("/country/{province}/systems" + Tables.FORM)
    void systems(
            @PathVariable String province,
            @PathVariable String form,
            @RequestParam(defaultValue = "false") boolean silent,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        AdministrativeUnit unit = lists.unit(province);
        tables.send(table("systems", SYSTEMS, lists.systems(unit, silent), CountryFiles::row), form, locale, response);
    }

    private static List<@Nullable Object> row(Exchanged.System one) {
        return Arrays.asList(
                one.system().id().province().value(),
                one.system().id().name(),
                new Tables.Worded(one.system().kind(), "kind." + one.system().kind()),
                one.system().family(),
                one.lastIn(),
                one.silent());
    }

    @GetMapping("/country/shades" + Tables.FORM)
    void shade(
            @PathVariable String form,
            @RequestParam int shade,
            @ModelAttribute CountryQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Fields fields = new Fields();
        Choice choice = Choice.of(query, fields, clock.instant());
        fields.done();
        ProvinceLists.Shaded shaded = lists.shaded(choice, shade, locale);
        tables.send(
                table(
                        "shade",
                        SHADE,
                        shaded.lands(),
                        land -> Arrays.asList(
                                land.code(),
                                land.name(),
                                land.told(),
                                shaded.line().text())),
                form,
                locale,
                response);
    }

    private static <T> Tables.Table table(String name, List<String> head, List<T> items, Line<T> line) {
        return new Tables.Table(name, head, receiver -> {
            for (T item : items) {
                receiver.take(line.of(item));
            }
        });
    }
}

package org.lienthong.web.pages.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.believable.Place;
import org.lienthong.believable.Temper;
import org.lienthong.cli.DemoInside;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.operations.Incident;
import org.lienthong.operations.Incidents;
import org.lienthong.operations.Storage;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.lienthong.registry.Flow;
import org.lienthong.registry.FlowFigures;
import org.lienthong.web.KnowsReadiness;
import org.lienthong.web.Readiness;
import org.lienthong.web.Readiness.Step;
import org.lienthong.web.words.Local;
import org.springframework.ui.ExtendedModelMap;

/** What {@code lienthong demo} shows of the country in its first minute when nothing else is said, by the pages' own beans. */
class DemoCountryTests {

    private static final String SILENT = "H15";

    @TempDir
    static Path data;

    private static DemoInside demo;
    private static Map<String, Object> page;

    @BeforeAll
    static void start() throws IOException {
        demo = DemoInside.country(data, Map.of("lienthong.proof.every", "1h"));
        LocalDate today = LocalDate.now(Local.ZONE);
        page = look(today.minusDays(400), today);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    private static Map<String, Object> look(LocalDate from, LocalDate to) {
        ExtendedModelMap model = new ExtendedModelMap();
        demo.bean(CountryPages.class)
                .country(
                        new CountryQuery("OWN", null, from.toString(), to.toString(), null, null, "SILENT"),
                        Locale.forLanguageTag("vi"),
                        model);
        return model;
    }

    @SuppressWarnings("unchecked")
    private static List<Row> rows() {
        return (List<Row>) page.get("rows");
    }

    private static List<String> of(Temper temper) {
        return Place.all().stream()
                .filter(place -> place.temper() == temper)
                .map(place -> place.code().value())
                .toList();
    }

    @Test
    void allProvincesAreThereAndMostHaveAYearBehindThem() {
        assertThat(rows()).hasSize(34);
        assertThat(rows().stream().filter(row -> row.standing().received().many() > 0))
                .hasSizeGreaterThan(28);
        assertThat(page.get("connected")).isEqualTo(34L);
        List<?> months = (List<?>) page.get("months");
        assertThat(months.subList(0, 11)).as("whole months").allSatisfy(month -> {
            FlowFigures.Line line = (FlowFigures.Line) month;
            assertThat(line.of(Flow.RECEIVED).now().many()).isPositive();
            assertThat(line.of(Flow.ENDED).now().many()).isPositive();
        });
    }

    @Test
    void exactlyOneProvinceIsSilentInTheFigureTheListTheMapItsPageAndTheIncidents() {
        assertThat(of(Temper.SILENT)).containsExactly(SILENT);
        assertThat(page.get("silent")).isEqualTo(1L);
        assertThat(rows().stream().filter(row -> row.heard().silent()))
                .extracting(row -> row.code().value())
                .containsExactly(SILENT);
        assertThat(SilentPages.provinces(demo)).containsExactly(SILENT);
        Colouring.Coloured map = (Colouring.Coloured) page.get("map");
        assertThat(map.lands().stream().filter(land -> land.shade() > 1))
                .extracting(Land::code)
                .containsExactly(SILENT);
        assertThat(SilentPages.systems(demo, SILENT)).isGreaterThan(1);
        demo.bean(Incidents.class).look();
        assertThat(demo.bean(Incidents.class).all().stream()
                        .filter(incident -> incident.open() && incident.kind() == Incident.Kind.SILENT))
                .as("on some days a system elsewhere is silent too, and all of them are one incident")
                .flatExtracting(Incident::systems)
                .anyMatch(system -> system.startsWith(SILENT + "/"));
    }

    /** Some forty dossiers of a province are judged, so that one of four may look better than it is on some days. */
    @Test
    void slowOfficesEndFewerInTimeThanTheCountry() {
        double usual = averageOnTime(Temper.ORDINARY);
        assertThat(usual).isBetween(0.8, 0.98);
        assertThat(averageOnTime(Temper.SLOW)).isLessThan(usual - 0.1);
        assertThat(rows().stream()
                        .filter(row -> of(Temper.SLOW).contains(row.code().value())))
                .hasSize(4)
                .allSatisfy(row -> assertThat(onTime(row).orElseThrow())
                        .as(row.code().value())
                        .isLessThan(usual));
    }

    private static double averageOnTime(Temper temper) {
        return rows().stream()
                .filter(row -> of(temper).contains(row.code().value()))
                .flatMap(row -> onTime(row).stream())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    private static Optional<Double> onTime(Row row) {
        long onTime = row.standing().onTime().kpi().onTime().many();
        long ended = onTime + row.standing().onTime().kpi().late().many();
        return ended == 0 ? Optional.empty() : Optional.of((double) onTime / ended);
    }

    @Test
    void oneSystemIsDown() {
        assertThat(demo.bean(Connections.class).systems(null).stream()
                        .filter(one ->
                                one.state() == Connection.State.DOWN || one.state() == Connection.State.TROUBLED))
                .extracting(one -> one.id().toString())
                .containsExactly(of(Temper.DOWN).get(0) + "/lis");
    }

    @Test
    void noProvinceHasReachedARungWithoutThoseBelowIt() {
        Map<Step, Long> reached = new EnumMap<>(Step.class);
        List<String> gaps = new ArrayList<>();
        for (Row row : rows()) {
            Readiness readiness = demo.bean(KnowsReadiness.class)
                    .of(new ProvinceCode(row.code().value()));
            boolean below = true;
            for (Step step : Step.values()) {
                Readiness.Rung rung = readiness.rungs().stream()
                        .filter(one -> one.step() == step)
                        .findFirst()
                        .orElseThrow();
                if (rung.reached()) {
                    reached.merge(step, 1L, Long::sum);
                    if (!below) {
                        gaps.add(row.code() + " " + step);
                    }
                }
                below &= rung.reached();
            }
        }
        assertThat(gaps).isEmpty();
        assertThat(reached)
                .containsEntry(Step.MAPPED, 34L)
                .containsEntry(Step.REHEARSED, 32L)
                .containsEntry(Step.SHADOW, 30L)
                .containsEntry(Step.LIVE, 29L);
    }

    @Test
    void theForecastOfRoomOnDiskIsThereFromTheFirstMinute() {
        Storage.Forecast forecast = demo.bean(Storage.class).forecast();
        assertThat(forecast.perDay()).isPositive();
        assertThat(forecast.days()).isPositive();
        assertThat(forecast.perDay() * 28).isLessThan(forecast.bytes() / 2);
    }
}

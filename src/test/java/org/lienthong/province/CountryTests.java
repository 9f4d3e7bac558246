package org.lienthong.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.MappingLibrary;

/** The configs of the whole country, found and not listed. */
class CountryTests {

    private static final Path ROOT = Path.of("");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final SystemKind[] KINDS = {
        SystemKind.PORTAL, SystemKind.ONE_STOP_SHOP, SystemKind.LIS, SystemKind.TAX_GATE
    };
    private static final Provinces.Loaded LOADED = Provinces.load(ROOT);
    private static final Collection<Province> ALL = LOADED.provinces().all();
    private static final AdministrativeUnits UNITS =
            AdministrativeUnits.load(ROOT).units();

    @Test
    void everyConfigIsGreen() {
        assertThat(LOADED.findings()).isEmpty();
        assertThat(MappingLibrary.load(ROOT).findings()).isEmpty();
    }

    @Test
    void everyProvinceOfTodayHasAConfigAndNothingElseHasOne() {
        assertThat(ALL.stream().map(Province::code))
                .containsExactlyInAnyOrderElementsOf(
                        UNITS.on(TODAY).stream().map(AdministrativeUnit::code).toList())
                .hasSize(34);
    }

    @Test
    void everyCodeOfThePastStillLeadsToOneProvince() {
        Set<ProvinceCode> today = ALL.stream().map(Province::code).collect(Collectors.toSet());

        assertThat(ALL.stream().flatMap(province -> province.formerly().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(UNITS.all().stream()
                        .map(AdministrativeUnit::code)
                        .filter(code -> !today.contains(code))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyProvinceHasOneSystemOfEachKind() {
        for (Province province : ALL) {
            assertThat(province.systems().stream()
                            .map(system -> system.profile().kind()))
                    .as(province.code().value())
                    .containsExactlyInAnyOrder(KINDS);
        }
    }

    @Test
    void everyFamilyTransportAndKindOfAddressIsUsedBySeveralProvinces() throws IOException {
        assertThat(counts(system -> system.profile().family()))
                .containsOnlyKeys(families())
                .allSatisfy((family, times) -> assertThat(times).as(family).isGreaterThan(2));
        assertThat(counts(system -> EnumWords.word(system.transport().kind())))
                .containsOnlyKeys("direct", "lgsp", "ndxp")
                .allSatisfy((kind, times) -> assertThat(times).as(kind).isGreaterThan(2));
        assertThat(counts(system -> system.address().getScheme().replace("https", "http")))
                .containsOnlyKeys("http", "file", "sftp", "jdbc")
                .allSatisfy((scheme, times) -> assertThat(times).as(scheme).isGreaterThan(2));
    }

    @Test
    void noAddressIsRealAndEveryConfigSaysSo() {
        for (Province province : ALL) {
            assertThat(province.assumed()).as(province.code().value()).isTrue();
            assertThat(province.systems().stream().map(system -> host(system.address())))
                    .as(province.code().value())
                    .allMatch(host -> host.isEmpty() || host.equals("localhost") || host.endsWith(".example"));
        }
    }

    @Test
    void whatAProvinceSaysOtherwiseIsSaidForAProvinceThatHasAConfig() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("mappings"))) {
            Set<String> own = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("h\\d\\d"))
                    .map(name -> name.toUpperCase(java.util.Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(own).hasSizeGreaterThan(2);
            assertThat(ALL.stream().map(province -> province.code().value())).containsAll(own);
        }
    }

    @Test
    void thePageOfTheCountrySaysWhatTheConfigsSay() throws IOException {
        Path page = Path.of("docs/provinces.md");

        assertThat(Files.readString(page))
                .as("write the rows below into " + page)
                .contains(rows());
    }

    private static String rows() {
        return ALL.stream()
                .sorted(java.util.Comparator.comparing(
                        province -> province.code().value()))
                .map(CountryTests::row)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Province province) {
        List<String> cells = Stream.of(KINDS)
                .map(kind -> province.systems().stream()
                        .filter(system -> system.profile().kind() == kind)
                        .map(CountryTests::cell)
                        .collect(Collectors.joining(", ")))
                .toList();
        String former =
                province.formerly().stream().map(ProvinceCode::value).sorted().collect(Collectors.joining(", "));
        return "| " + province.code() + " | " + province.name().replaceFirst("^(Tỉnh|Thành phố) ", "") + " | " + former
                + " | " + String.join(" | ", cells) + " |";
    }

    private static String cell(PartnerSystem system) {
        String scheme = system.address().getScheme();
        String line =
                scheme.startsWith("http") ? EnumWords.word(system.transport().kind()) : scheme;
        return line.equals("direct")
                ? system.profile().family()
                : system.profile().family() + " (" + line + ")";
    }

    private static String host(URI address) {
        return address.getScheme().equals("jdbc")
                ? host(URI.create(address.getSchemeSpecificPart()))
                : String.valueOf(address.getHost()).replace("null", "");
    }

    private static Map<String, Long> counts(Function<PartnerSystem, String> property) {
        return ALL.stream()
                .flatMap(province -> province.systems().stream())
                .collect(Collectors.groupingBy(property, Collectors.counting()));
    }

    private static String[] families() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("mappings"))) {
            return files.filter(file -> file.endsWith("profile.yaml"))
                    .map(file -> file.getName(file.getNameCount() - 2).toString())
                    .toArray(String[]::new);
        }
    }
}

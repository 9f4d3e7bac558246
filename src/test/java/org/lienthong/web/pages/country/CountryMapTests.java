package org.lienthong.web.pages.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.AdministrativeUnits;

class CountryMapTests {

    private static final AdministrativeUnits UNITS =
            AdministrativeUnits.load(Path.of("")).units();

    private final CountryMap map = new CountryMap(UNITS);

    @Test
    void everyProvinceOfTodayAndOfThePastIsOnTheMapOnce() {
        assertThat(codes(map.today().keySet()))
                .doesNotHaveDuplicates()
                .hasSize(34)
                .containsExactlyElementsOf(codes(UNITS.all().stream()
                        .filter(AdministrativeUnit::inForce)
                        .sorted(java.util.Comparator.comparing(AdministrativeUnit::gso))
                        .toList()));
        assertThat(codes(map.former().keySet()))
                .doesNotHaveDuplicates()
                .hasSize(63)
                .containsExactlyElementsOf(codes(UNITS.on(CountryMap.LAST_OF_63)));
    }

    @Test
    void hoangSaIsPartOfDaNangAndTruongSaOfKhanhHoaWheneverAndOfNobodyElse() {
        for (Map<AdministrativeUnit, Outline> vintage : List.of(map.today(), map.former())) {
            vintage.forEach((unit, outline) -> assertThat(outline.islands() != null)
                    .as(unit.label())
                    .isEqualTo(List.of("H17", "H32").contains(unit.code().value())));
        }
        Outline.Box hoangSa = islands("H17");
        Outline.Box truongSa = islands("H32");
        assertThat(hoangSa.y() + hoangSa.height()).isLessThan(truongSa.y());
        assertThat(truongSa.width()).isGreaterThan(500);
    }

    @Test
    void aProvinceOfTodayCoversWhatItsPredecessorsCovered() {
        assertThat(area(map.today().values())).isEqualTo(area(map.former().values()));
        assertThat(path("H57")).isEqualTo(former("H57"));
        assertThat(path("H29").length()).isGreaterThan(former("H29").length());
    }

    @Test
    void aLineThatDoesNotCloseIsABug() {
        Stretch open = Stretch.read("H01 - 1,1 5,0 0,5");
        assertThatThrownBy(() -> Outline.of(List.of(open)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("6");
    }

    @Test
    void bothMapsAreLight() {
        for (Map<AdministrativeUnit, Outline> vintage : List.of(map.today(), map.former())) {
            assertThat(vintage.values().stream()
                            .mapToInt(outline ->
                                    outline.path().length() + outline.islets().length())
                            .sum())
                    .isLessThan(18_000);
        }
    }

    private static List<String> codes(Collection<AdministrativeUnit> units) {
        return units.stream().map(unit -> unit.code().value()).toList();
    }

    private Outline.Box islands(String code) {
        return outline(map.today(), code).islands();
    }

    private String path(String code) {
        return outline(map.today(), code).path();
    }

    private String former(String code) {
        return outline(map.former(), code).path();
    }

    private static Outline outline(Map<AdministrativeUnit, Outline> vintage, String code) {
        return vintage.entrySet().stream()
                .filter(entry -> entry.getKey().code().value().equals(code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Added up from the paths, holes taken away: an islet in a lake does not occur. */
    private static long area(Collection<Outline> outlines) {
        return outlines.stream()
                .flatMap(outline -> java.util.Arrays.stream((outline.path() + outline.islets()).split("(?=M)")))
                .mapToLong(CountryMapTests::area)
                .sum();
    }

    private static long area(String ring) {
        String[] numbers =
                ring.replaceAll("[MLlz]", " ").replace("-", " -").strip().split(" +");
        long sum = 0;
        int x = Integer.parseInt(numbers[0]);
        int y = Integer.parseInt(numbers[1]);
        int x0 = x;
        int y0 = y;
        for (int i = 2; i < numbers.length; i += 2) {
            int nx = x + Integer.parseInt(numbers[i]);
            int ny = y + Integer.parseInt(numbers[i + 1]);
            sum += (long) x * ny - (long) nx * y;
            x = nx;
            y = ny;
        }
        return Math.abs(sum + (long) x * y0 - (long) x0 * y);
    }
}

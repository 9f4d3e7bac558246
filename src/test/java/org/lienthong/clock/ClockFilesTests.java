package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.ShippedFiles;
import org.lienthong.clock.SpecialDay.Kind;

class ClockFilesTests {

    private static final Path FOLDER = Path.of(ClockFiles.FOLDER);

    @Test
    void everyFileIsReadWithoutAFinding() {
        assertThat(Law.READING.findings()).isEmpty();
    }

    /** Read as data: a file that nobody reads would show no finding when it is spoilt. */
    @Test
    void everyFileOfTheFolderIsSeenToFail(@TempDir Path folder) throws IOException {
        for (Path file : files()) {
            Path root = folder.resolve(file.getFileName());
            ShippedFiles.copyTo(root, ClockFiles.FOLDER);
            Files.writeString(root.resolve(file), Files.readString(file) + "spoilt,line\n");

            assertThat(ClockFiles.read(root).findings())
                    .as(file.toString())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.place().file()).isEqualTo(ClockFiles.FOLDER + file.getFileName());
                        assertThat(finding.text()).isNotBlank();
                    });
        }
    }

    @Test
    void aFileThatIsAwayAndACellThatIsWrongAreToldWithTheirPlace(@TempDir Path root) throws IOException {
        ShippedFiles.copyTo(root, ClockFiles.FOLDER);
        Files.delete(root.resolve(FOLDER).resolve("tax-limits.csv"));
        Path limits = root.resolve(FOLDER).resolve("limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("1.012786,WORKING_DAYS,10", "1.012786,WEEKS,10"));

        assertThat(ClockFiles.read(root).findings())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactlyInAnyOrder("missing-file ", "cell unit");
    }

    @Test
    void aHubWhoseRulesCannotBeReadSaysEveryFaultAndDoesNotStart(@TempDir Path root) {
        ClockConfiguration configuration = new ClockConfiguration();

        assertThat(configuration.clockRules(new ClockSettings(Path.of("."))).calendar())
                .isNotNull();
        assertThatThrownBy(() -> configuration.clockRules(new ClockSettings(root)))
                .hasMessageContaining("holidays.csv:1:1: missing-file")
                .hasMessageContaining("payment-deadlines.csv:1:1: missing-file");
    }

    @Test
    void everyLineNamesItsSource() {
        assertThat(files()).allSatisfy(file -> {
            List<String> sources =
                    CsvTable.read(Path.of("."), file.toString(), row -> row.text("source"), new ArrayList<>());
            // No outage was ever announced for the country that is shipped.
            assertThat(sources.isEmpty()).isEqualTo(file.endsWith("outages.csv"));
            assertThat(sources).noneMatch(String::isBlank);
        });
    }

    /** The words of the publication and the figures must not drift apart. */
    @Test
    void theLimitsAreThoseOfTheListOfProcedures() {
        Map<String, String> words = new TreeMap<>();
        CsvTable.read(
                Path.of("."),
                "mappings/national/codes/procedures.csv",
                row -> words.put(row.text("code"), row.text("time_limit") + "|" + row.text("time_unit")),
                new ArrayList<>());
        words.values().removeIf(text -> text.startsWith("|"));

        assertThat(Law.RULES.limits().lines())
                .extracting(line -> line.code().value())
                .containsExactlyInAnyOrderElementsOf(words.keySet());
        assertThat(Law.RULES.limits().lines())
                .allSatisfy(line -> fits(line, words.get(line.code().value())));
    }

    private static void fits(Limits.Line line, String words) {
        Limit limit = line.limit();
        List<Integer> numbers = Pattern.compile("\\d+(?!\\d|h)")
                .matcher(words)
                .results()
                .map(match -> Integer.valueOf(match.group()))
                .toList();
        boolean sameDay = words.startsWith("trong ngày") && limit.ordinary() == 0;
        assertThat(limit.ordinary())
                .satisfiesAnyOf(ordinary -> assertThat(sameDay).isTrue(), ordinary -> assertThat(numbers)
                        .contains(ordinary));
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        int most = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        assertThat(limit.longest()).isEqualTo(words.contains("+") ? sum : most);
        assertThat(limit.cutOff() != null).isEqualTo(words.contains("15h"));
        assertThat(limit.unit() == Limit.Unit.WORKING_DAYS).isEqualTo(words.endsWith("ngày làm việc"));
    }

    @Test
    void everyExchangedDayIsAWorkingDayOtherwiseAndEveryWorkedOneADayOff() {
        WorkingCalendar before = ClockFiles.calendar(Path.of("."), List.of());
        Stream.iterate(2018, year -> year + 1)
                .limit(12)
                .flatMap(year -> Law.CALENDAR.specialDays(year).stream())
                .forEach(day -> {
                    if (day.kind() == Kind.EXCHANGED || day.kind() == Kind.WORKED) {
                        assertThat(before.isWorking(day.day()))
                                .as(day.toString())
                                .isEqualTo(day.kind() == Kind.EXCHANGED);
                    }
                });
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

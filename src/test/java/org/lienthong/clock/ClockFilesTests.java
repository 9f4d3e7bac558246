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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Each fault of a file is told where it stands, with what to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limits.csv         | 1.012786,WORKING_DAYS,10       | 1.012786,WEEKS,10            | cell  | 10 | WORKING_DAYS or CALENDAR_DAYS
            limits.csv         | code,unit                      | kode,unit                    | csv   | 1  | write the first line as code,unit
            office-hours.csv   | ,07:30,17:00                   | ,17:00,07:30                 | cell  | 8  | later than the one at which it opens
            office-hours.csv   | ,07:30,17:00,,                 | H56,07:30,17:00,,            | gap   | 1  | without a province
            office-hours.csv   | ,07:30,17:00,,                 | ,07:30,17:00,2026-02-30,     | cell  | 14 | write the day
            tax-limits.csv     | LAND_RENT,5,2026-07-01,        | LAND_RENT,5,2026-07-01,2026-06-30 | cell | 24 | not before validFrom
            tax-limits.csv     | LAND_USE_FEE_PERSON,5          | LAND_USE_FEE_ORGANISATION,5  | twice | 1  | line 3 says this already
            duties.csv         | lệ phí trước bạ,REGISTRATION_FEE | lệ phí trước bạ,FEE        | cell  | 17 | one of the kinds
            duties.csv         | tiền thuê + một lần,LAND_RENT_ONCE | tiền thuê + ,LAND_RENT_ONCE | cell | 1 | write the words of a duty
            holidays.csv       | NEW_YEAR,solar,01-01           | NEW_YEAR,solar,13-01         | cell  | 16 | month and day
            published-days.csv | NEW_YEAR,2018-12-31,exchanged  | NEW_YEAR,2018-12-31          | csv   | 43 | not 4
            payment-deadlines.csv | REGISTRATION_FEE,100,30     | REGISTRATION_FEE,all,30      | cell  | 18 | whole number
            """)
    void everyFaultIsToldWhereItStandsAndWithWhatToDo(
            String file, String right, String wrong, String rule, int column, String toDo, @TempDir Path root)
            throws IOException {
        ShippedFiles.copyTo(root, ClockFiles.FOLDER);
        Path faulty = root.resolve(FOLDER).resolve(file);
        String text = Files.readString(faulty);
        assertThat(text).contains(right);
        Files.writeString(faulty, text.replaceFirst(Pattern.quote(right), wrong));
        int line = 1
                + (int) text.substring(0, text.indexOf(right))
                        .lines()
                        .filter(any -> true)
                        .count();

        assertThat(ClockFiles.read(root).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.place().file()).isEqualTo(ClockFiles.FOLDER + file);
            assertThat(finding.place().line()).isEqualTo(rule.equals("gap") ? 1 : line);
            assertThat(finding.place().column()).isEqualTo(column);
            assertThat(finding.text()).contains(toDo);
        });
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

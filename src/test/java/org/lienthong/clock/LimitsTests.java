package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.H56;
import static org.lienthong.clock.Law.at;
import static org.lienthong.clock.Law.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.ShippedFiles;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

/** A limit holds from its first day to its last, for the dossiers that were received on these days. */
class LimitsTests {

    private static final ProcedureCode PROCEDURE = new ProcedureCode("1.012784");
    private static final LegalTime.Case DOSSIER = new LegalTime.Case(H56, PROCEDURE);
    private static final Reported NOTHING_REPORTED = new Reported(null, null);
    private static final OwnLimits NONE = new OwnLimits() {
        @Override
        public Optional<Limit> of(ProvinceCode province, ProcedureCode procedure, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public String version(ProvinceCode province) {
            return "";
        }
    };

    /** Twelve days until the end of October 2026, eight in November, none that is known until the 15th of December, then five. */
    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 12",
        "2026-10-31, 12",
        "2026-11-01, 8",
        "2026-11-30, 8",
        "2026-12-01,",
        "2026-12-14,",
        "2026-12-15, 5",
        "2031-01-01, 5"
    })
    void eachDayHasTheLimitInWhosePeriodItLies(LocalDate day, @Nullable Integer days) {
        Limits limits = new Limits(List.of(
                line(12, null, "2026-10-31"), line(8, "2026-11-01", "2026-11-30"), line(5, "2026-12-15", null)));

        assertThat(limits.of(PROCEDURE, day).map(Limit::ordinary)).isEqualTo(Optional.ofNullable(days));
        assertThat(limits.of(new ProcedureCode("1.012786"), day)).isEmpty();
    }

    @Provide
    Arbitrary<TreeSet<Integer>> changes() {
        return Arbitraries.integers()
                .between(1, 700)
                .set()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(TreeSet::new);
    }

    /** However often it changed, and in whatever order the lines stand in the file. */
    @Property(tries = 300)
    void theLimitOfADayIsThatOfTheLastChangeBeforeIt(
            @ForAll("changes") TreeSet<Integer> changes, @ForAll @IntRange(min = 0, max = 710) int asked) {
        LocalDate first = day("2026-01-01");
        List<Limits.Line> lines = new ArrayList<>();
        lines.add(line(1, null, first.plusDays(changes.first() - 1L).toString()));
        for (int change : changes) {
            Integer next = changes.higher(change);
            lines.add(
                    0,
                    line(
                            1 + change,
                            first.plusDays(change).toString(),
                            next == null ? null : first.plusDays(next - 1L).toString()));
        }
        Integer last = changes.floor(asked);

        assertThat(new Limits(lines)
                        .of(PROCEDURE, first.plusDays(asked))
                        .orElseThrow()
                        .ordinary())
                .isEqualTo(last == null ? 1 : 1 + last);
    }

    /** Twelve working days until the end of October 2026, eight from the first of November, a Sunday. */
    @Test
    void whatWasReceivedBeforeAChangeKeepsItsLimitHoweverLateItIsRead(@TempDir Path root) throws IOException {
        LegalTime law = new LegalTime(changing(root), NONE);

        assertThat(law.limit(DOSSIER, day("2026-10-30")).ordinary()).isEqualTo(12);
        assertThat(due(law, "2026-10-30T16:00", "2026-10-30T16:00"))
                .as("received on Friday, the last working day of the old limit")
                .isEqualTo("2026-11-17");
        assertThat(due(law, "2026-10-30T16:00", "2026-11-05T08:00"))
                .as("read again under the new one")
                .isEqualTo("2026-11-17");
        assertThat(due(law, "2026-11-02T08:00", "2026-11-02T08:00"))
                .as("received on the first working day of the new limit")
                .isEqualTo("2026-11-12");
    }

    @Test
    void papersThatAreAskedForAfterAChangeDoNotBringTheNewLimit(@TempDir Path root) throws IOException {
        LegalTime law = new LegalTime(changing(root), NONE);
        Story story = new Story()
                .accepted("2026-10-30T16:00", null)
                .papersAsked("2026-11-03T08:00", null)
                .papersTaken("2026-11-05T08:00", null);

        assertThat(law.standing(DOSSIER, story.events(), NOTHING_REPORTED, at("2026-11-05T08:00"))
                        .dueAt())
                .as("two days of waiting move the 17th to the 19th")
                .isEqualTo(at("2026-11-19T23:59:59"));
        story.then("2026-11-19T16:00", MessageType.DOSSIER_COMPLETED, DossierStatus.COMPLETED);
        assertThat(law.standing(DOSSIER, story.events(), NOTHING_REPORTED, at("2026-11-19T16:00"))
                        .ending()
                        .plain())
                .isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void linesOfOneProcedureThatShareADayAreRefusedAndThoseThatMeetAreNot(@TempDir Path root) throws IOException {
        changing(root);
        assertThat(ClockFiles.read(root).findings()).isEmpty();

        Path limits = root.resolve(ClockFiles.FOLDER).resolve("limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("8,8,,2026-11-01", "8,8,,2026-10-31"));

        assertThat(ClockFiles.read(root).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("twice");
            assertThat(finding.place().file()).isEqualTo(ClockFiles.FOLDER + "limits.csv");
            assertThat(finding.text()).contains("mend validFrom and validTo");
        });
    }

    /** The shipped rules in which this procedure's limit changes. */
    private static ClockRules changing(Path root) throws IOException {
        ShippedFiles.copyTo(root, ClockFiles.FOLDER);
        Path limits = root.resolve(ClockFiles.FOLDER).resolve("limits.csv");
        String text = Files.readString(limits);
        assertThat(text).contains("1.012784,WORKING_DAYS,12,12,,,,");
        Files.writeString(
                limits,
                text.replace(
                        "1.012784,WORKING_DAYS,12,12,,,,",
                        "1.012784,WORKING_DAYS,8,8,,2026-11-01,,decided later,\n1.012784,WORKING_DAYS,12,12,,,2026-10-31,"));
        return ClockFiles.read(root).rules();
    }

    private static String due(LegalTime law, String received, String read) {
        List<ClockEvent> events = new Story().accepted(received, null).events();
        return VietNam.day(law.standing(DOSSIER, events, NOTHING_REPORTED, at(read))
                        .dueAt())
                .toString();
    }

    private static Limits.Line line(int days, @Nullable String from, @Nullable String to) {
        return new Limits.Line(
                PROCEDURE, Law.workingDays(days), from == null ? null : day(from), to == null ? null : day(to));
    }
}

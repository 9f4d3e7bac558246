package org.lienthong.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.rehearsal.Rung.Step;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The three forms of a report say the same. */
class ReportTests {

    private static final Report REPORT = new Report(
            Instant.parse("2026-11-26T06:00:00Z"),
            Duration.ofMillis(1500),
            List.of(new ProvinceReport(
                    "H56",
                    "Tỉnh Thanh Hóa",
                    List.of(
                            Claim.met(
                                    Part.GOOD,
                                    Line.of("claim.door", "lis", "ChuyenHoSo", "dossier-progressed"),
                                    Line.of("why.times", 6)),
                            Claim.open(
                                    Part.GOOD,
                                    Line.of("claim.call", "lis", "result-disputed"),
                                    Line.of("why.no-story")),
                            Claim.never(
                                    Part.GOOD,
                                    Line.of("claim.call", "tax-gate", "result-disputed"),
                                    Line.of("why.nobody-says", "result-disputed")),
                            Claim.unless(
                                    Part.BAD,
                                    Line.of("claim.bad.broken", "portal", "DongBoHoSoMC"),
                                    List.of(Line.of("why.refused", "portal", "x", "<b>\u0001&")))),
                    List.of(
                            Rung.of(
                                    Step.CONFIGURED,
                                    Instant.parse("2026-11-26T06:00:00Z"),
                                    List.of(Line.of("rung.seen.version", 2, "operator")),
                                    List.of()),
                            Rung.unknown(Step.SHADOW, Line.of("rung.why.no-hub", "nobody answers"))),
                    Duration.ofMillis(900))));

    @TempDir
    Path folder;

    @Test
    void buildServersReadOneSuiteAProvinceAndOneCaseAClaim() throws Exception {
        Element suite = suite(false);

        assertThat(suite.getAttribute("name")).isEqualTo("H56");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(children(suite, "testcase")).hasSize(4);
        assertThat(children(suite, "failure")).singleElement().satisfies(failure -> assertThat(
                        failure.getAttribute("message"))
                .isEqualTo("portal said x and the hub refused: <b> &"));
        assertThat(children(suite, "skipped")).hasSize(2);
        assertThat(suite(true).getAttribute("failures")).isEqualTo("2");
    }

    @Test
    void thePageSaysEverythingInBothLanguagesAndTrustsNoPartnersWords() throws IOException {
        Path file = folder.resolve("page.html");
        HtmlReport.write(REPORT, false, file);

        assertThat(Files.readString(file))
                .startsWith("<!DOCTYPE html>")
                .contains("Báo cáo diễn tập liên thông", "Report of a rehearsal", "26/11/2026 13:00")
                .contains("Tỉnh Thanh Hóa", "lis: cửa ChuyenHoSo nhận", "lis: the door ChuyenHoSo takes")
                .contains("Chưa đạt", "&lt;b&gt;")
                .doesNotContain("<b>\u0001", " th:", "http://", "https://");
    }

    @Test
    void theTerminalShowsWhatIsNotAsExpectedAndTheLadder() {
        ProvinceReport province = REPORT.provinces().get(0);

        assertThat(TextReport.line(province, false))
                .isEqualTo("FAILED  H56     1 as expected, 1 failed, 1 not rehearsed, 1 not in these contracts, 0.9 s");
        assertThat(TextReport.details(province))
                .startsWith("  FAILED  [bad] portal: the door DongBoHoSoMC refuses broken")
                .contains(
                        "  open    [good] lis is told result-disputed (",
                        "[?] shadow      the hub was not asked: nobody answers")
                .contains("[x] configured  since 26/11/2026 13:00; version 2, brought into force by operator")
                .doesNotContain("ChuyenHoSo");
        assertThat(TextReport.summary(REPORT, false)).startsWith("0 of 1 provinces");
    }

    @Test
    void everyReportEndsWithWhatToDoNext() {
        Rung untold = Rung.of(Step.REHEARSED, null, List.of(Line.of("rung.seen.untold")), List.of());
        assertThat(next(untold)).contains("Next rung: rehearsed", "./lienthong rehearse H56 --tell");
        assertThat(next(Rung.of(Step.REHEARSED, List.of()), Rung.unknown(Step.SHADOW, Line.of("rung.why.no-hub", "x"))))
                .contains("Next rung: shadow", "the hub was not asked: x", "2. Start the hub", "./lienthong serve");
        assertThat(next(Rung.of(Step.LIVE, List.of(Line.of("rung.why.assumed")))))
                .contains("1. Replace the invented addresses", "./lienthong activate H56 --dry-run");
        assertThat(next(Rung.of(Step.LIVE, List.of()))).contains("Every rung is reached");
        assertThat(TextReport.details(REPORT.provinces().get(0)))
                .contains("What to do next: First mend what is not as expected (claims: 1)");
        assertThat(next()).doesNotContain("What to do next");
        for (Step step : Step.values()) {
            NextSteps steps = province(Rung.of(step, List.of(Line.of("rung.why.before"))))
                    .next()
                    .orElseThrow();
            assertThat(Wording.VIETNAMESE.say(steps.goal())).startsWith("Bậc tiếp theo");
            assertThat(steps.acts()).allSatisfy(act -> assertThat(Wording.VIETNAMESE.say(act.what()))
                    .isNotBlank());
        }
    }

    private static String next(Rung... rungs) {
        return TextReport.details(province(rungs));
    }

    private static ProvinceReport province(Rung... rungs) {
        return new ProvinceReport("H56", "Tỉnh Thanh Hóa", List.of(), List.of(rungs), Duration.ZERO);
    }

    @Test
    void everySentenceThatTheSourcesNameExists() throws IOException {
        Pattern key = Pattern.compile("\"((?:claim|why|rung|next)\\.[a-z][a-z0-9.-]*[a-z0-9])\"");
        Set<String> used = new TreeSet<>();
        for (String room : List.of("rehearsal", "cli", "web/acts")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/lienthong", room))) {
                for (Path file : files.toList()) {
                    Matcher named = key.matcher(Files.readString(file));
                    while (named.find()) {
                        used.add(named.group(1));
                    }
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(30);
        used.removeIf(start -> start.equals("claim.bad")
                || start.equals("claim.trouble")
                || start.equals("claim.scene")
                || start.equals("claim.file")
                || start.equals("claim.table")
                || start.equals("why.md"));
        assertThat(used).allSatisfy(one -> {
            assertThat(Wording.VIETNAMESE.say(one)).isNotBlank();
            assertThat(Wording.ENGLISH.say(one)).isNotBlank();
        });
    }

    private Element suite(boolean strict) throws Exception {
        Path file = folder.resolve("rehearsal.xml");
        JunitReport.write(REPORT, strict, file);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).contains("<testsuites");
        return children(
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(file.toFile())
                                .getDocumentElement(),
                        "testsuite")
                .get(0);
    }

    private static List<Element> children(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}

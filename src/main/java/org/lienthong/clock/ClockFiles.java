package org.lienthong.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.CsvTable.Row;
import org.lienthong.clock.SpecialDay.Certainty;
import org.lienthong.clock.SpecialDay.Kind;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SearchText;

/** Reads the files of the legal clock. */
public final class ClockFiles {

    /** Where they lie below the root of {@code mappings/}. */
    static final String FOLDER = "mappings/national/clock/";

    private static final List<String> HOLIDAYS =
            List.of("occasion", "calendar", "day", "validFrom", "validTo", "inLieu", "source", "mark");
    private static final List<String> PUBLISHED = List.of("occasion", "day", "kind", "source", "mark");
    private static final List<String> HOURS =
            List.of("province", "opens", "closes", "validFrom", "validTo", "source", "mark");
    private static final List<String> OUTAGES = List.of("province", "from", "until", "reason", "source", "mark");
    private static final List<String> LIMITS =
            List.of("code", "unit", "ordinary", "longest", "cutOff", "validFrom", "validTo", "source", "mark");
    private static final List<String> TAX = List.of("item", "workingDays", "validFrom", "validTo", "source", "mark");
    private static final List<String> DUTIES = List.of("words", "kind", "source", "mark");
    private static final List<String> PAYMENTS =
            List.of("kind", "percent", "days", "date", "validFrom", "validTo", "source", "mark");

    private static final String DAY = "write the day as 2026-07-01, or leave it empty";
    private static final String TIME = "write the hour as 15:00, or leave it empty";
    private static final String MOMENT = "write the local time of Viet Nam as 2026-11-03T08:00";
    private static final String PROVINCE = "write the code of a province, or leave it empty for all";
    private static final String KIND = "write one of the kinds of the other lines";
    private static final String NUMBER = "write a whole number";
    private static final String MONTH_DAY = "write month and day as 05-31";
    private static final String OCCASION = "write one of the occasions that holidays.csv names, or TET";

    /** What was read, and what could not be; use the rules only when there are no findings. */
    public record Reading(ClockRules rules, List<Finding> findings) {}

    private ClockFiles() {}

    /** @param root the folder that holds {@code mappings/} */
    public static Reading read(Path root) {
        List<Finding> findings = new ArrayList<>();
        OverlappingLines lines = new OverlappingLines(findings);
        WorkingCalendar calendar = new WorkingCalendar(
                CsvTable.read(root, FOLDER + "holidays.csv", HOLIDAYS, ClockFiles::holiday, findings),
                CsvTable.read(
                        root,
                        FOLDER + "published-days.csv",
                        PUBLISHED,
                        lines.once(ClockFiles::published, "day", "kind", "occasion"),
                        findings));
        ClockRules rules = new ClockRules(
                calendar,
                new ClockRules.Offices(
                        CsvTable.read(
                                root,
                                FOLDER + "office-hours.csv",
                                HOURS,
                                lines.once(ClockFiles::hours, "province"),
                                findings),
                        CsvTable.read(root, FOLDER + "outages.csv", OUTAGES, ClockFiles::outage, findings)),
                new Limits(CsvTable.read(
                        root, FOLDER + "limits.csv", LIMITS, lines.once(ClockFiles::limit, "code"), findings)),
                new ClockRules.Money(
                        new Duties(CsvTable.read(root, FOLDER + "duties.csv", DUTIES, ClockFiles::duty, findings)),
                        CsvTable.read(
                                root, FOLDER + "tax-limits.csv", TAX, lines.once(ClockFiles::tax, "item"), findings),
                        CsvTable.read(root, FOLDER + "payment-deadlines.csv", PAYMENTS, ClockFiles::payment, findings)),
                version(root));
        if (findings.isEmpty()) {
            rules.missing().ifPresent(findings::add);
        }
        return new Reading(rules, List.copyOf(findings));
    }

    /** As if nothing but these days had been published. */
    static WorkingCalendar calendar(Path root, List<SpecialDay> published) {
        return new WorkingCalendar(
                CsvTable.read(root, FOLDER + "holidays.csv", ClockFiles::holiday, new ArrayList<>()), published);
    }

    private static Holiday holiday(Row row) {
        return new Holiday(
                row.read("occasion", Occasion::valueOf, OCCASION),
                row.read("calendar", ClockFiles::lunar, "write solar or lunar"),
                row.read("day", ClockFiles::monthDay, MONTH_DAY),
                from(row),
                to(row),
                row.read("inLieu", ClockFiles::yes, "write yes or no"),
                source(row));
    }

    private static SpecialDay published(Row row) {
        return new SpecialDay(
                row.read("day", LocalDate::parse, DAY),
                row.read("occasion", Occasion::valueOf, OCCASION),
                row.read("kind", Kind::of, "write holiday, in-lieu, exchanged or worked"),
                Certainty.PUBLISHED,
                source(row));
    }

    private static ClockRules.Hours hours(Row row) {
        LocalTime opens = row.read("opens", LocalTime::parse, TIME);
        return new ClockRules.Hours(
                row.maybe("province", ProvinceCode::new, PROVINCE),
                row.read(
                        "closes",
                        text -> new OfficeHours(opens, LocalTime.parse(text)),
                        "write an hour later than the one at which it opens"),
                from(row),
                to(row));
    }

    private static Outages.Line outage(Row row) {
        Instant from = row.read("from", ClockFiles::moment, MOMENT);
        source(row);
        return new Outages.Line(
                row.maybe("province", ProvinceCode::new, PROVINCE),
                row.read(
                        "until",
                        text -> new Outage(from, moment(text), row.text("reason")),
                        "write a moment not before the one at which it begins, as 2026-11-03T08:00"));
    }

    private static Limits.Line limit(Row row) {
        Limit.Unit unit = row.read("unit", Limit.Unit::valueOf, "write WORKING_DAYS or CALENDAR_DAYS");
        int ordinary = row.read("ordinary", Integer::valueOf, NUMBER);
        @Nullable LocalTime cutOff = row.maybe("cutOff", LocalTime::parse, TIME);
        Limit limit = row.read(
                "longest",
                text -> new Limit(
                        unit,
                        ordinary,
                        Integer.parseInt(text),
                        cutOff,
                        source(row),
                        row.text("mark").equals("assumed")),
                "write a number of days not smaller than the ordinary one; a cut-off hour needs 0 ordinary days");
        return new Limits.Line(
                row.read("code", ProcedureCode::new, "write a code such as 1.013831"), limit, from(row), to(row));
    }

    private static Duties.Line duty(Row row) {
        source(row);
        return new Duties.Line(
                row.read(
                        "words",
                        ClockFiles::words,
                        "write the words of a duty, parts that may stand apart joined by +"),
                row.maybe("kind", Levy::valueOf, KIND));
    }

    private static List<String> words(String text) {
        List<String> words =
                Stream.of(text.split("\\+", -1)).map(SearchText::of).toList();
        if (words.contains("")) {
            throw new IllegalArgumentException("nothing is in every name");
        }
        return words;
    }

    private static TaxLimits.Line tax(Row row) {
        return new TaxLimits.Line(
                row.read("item", TaxItem::valueOf, "write one of the items of the other lines"),
                row.read("workingDays", Integer::valueOf, NUMBER),
                from(row),
                to(row),
                source(row));
    }

    private static PaymentDeadlines.Line payment(Row row) {
        return new PaymentDeadlines.Line(
                row.read("kind", Levy::valueOf, KIND),
                row.read("percent", Integer::valueOf, NUMBER),
                row.maybe("days", Integer::valueOf, NUMBER),
                row.maybe("date", ClockFiles::monthDay, MONTH_DAY),
                from(row),
                to(row),
                source(row));
    }

    private static @Nullable LocalDate from(Row row) {
        return row.maybe("validFrom", LocalDate::parse, DAY);
    }

    private static @Nullable LocalDate to(Row row) {
        LocalDate from = from(row);
        return row.maybe(
                "validTo",
                text -> {
                    LocalDate to = LocalDate.parse(text);
                    if (from != null && to.isBefore(from)) {
                        throw new IllegalArgumentException("ends before it begins");
                    }
                    return to;
                },
                "write a day not before validFrom as 2026-07-01, or leave it empty");
    }

    private static String source(Row row) {
        return row.read(
                "source",
                text -> {
                    if (text.isEmpty()) {
                        throw new IllegalArgumentException("no source");
                    }
                    return text;
                },
                "write the decision it comes from, or assumed");
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(VietNam.ZONE).toInstant();
    }

    /** A file that cannot be read is a finding already. */
    private static String version(Path root) {
        try (Stream<Path> files = Files.list(root.resolve(FOLDER))) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(file.getFileName() + "\n" + Files.readString(file));
            }
            return Digests.of(contents.toArray(String[]::new));
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    private static boolean lunar(String text) {
        return choice(text, "lunar", "solar");
    }

    private static boolean yes(String text) {
        return choice(text, "yes", "no");
    }

    private static boolean choice(String text, String one, String other) {
        if (!text.equals(one) && !text.equals(other)) {
            throw new IllegalArgumentException("neither");
        }
        return text.equals(one);
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }
}

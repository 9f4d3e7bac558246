package org.lienthong.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for a terminal, in English: what is not as expected in full, the rest in numbers. */
public final class TextReport {

    private static final Wording WORDS = Wording.ENGLISH;

    private TextReport() {}

    /** One line for a province that is done. */
    public static String line(ProvinceReport province, boolean strict) {
        return "%s  %-4s %4d as expected, %d failed, %d not rehearsed, %d not in these contracts, %s"
                .formatted(
                        province.passed(strict) ? "ok    " : "FAILED",
                        province.code(),
                        province.count(Outcome.AS_EXPECTED),
                        province.count(Outcome.FAILED),
                        province.count(Outcome.NOT_REHEARSED),
                        province.count(Outcome.DOES_NOT_EXIST),
                        seconds(province.took()));
    }

    /** Everything about a province that somebody should look at, its ladder, and what to do next. */
    public static String details(ProvinceReport province) {
        String claims = province.claims().stream()
                .filter(claim -> claim.outcome() == Outcome.FAILED || claim.outcome() == Outcome.NOT_REHEARSED)
                .sorted(java.util.Comparator.comparing(claim -> claim.outcome() != Outcome.FAILED))
                .map(TextReport::claim)
                .collect(Collectors.joining());
        return claims
                + ladder(province.ladder())
                + province.next().map(TextReport::next).orElse("");
    }

    public static String summary(Report report, boolean strict) {
        long failed = report.provinces().stream()
                .filter(province -> !province.passed(strict))
                .count();
        return "%d of %d provinces as expected; %d claims as expected, %d failed, %d not rehearsed, %s"
                .formatted(
                        report.provinces().size() - failed,
                        report.provinces().size(),
                        count(report, Outcome.AS_EXPECTED),
                        count(report, Outcome.FAILED),
                        count(report, Outcome.NOT_REHEARSED),
                        seconds(report.took()));
    }

    private static long count(Report report, Outcome outcome) {
        return report.provinces().stream()
                .mapToLong(province -> province.count(outcome))
                .sum();
    }

    private static String claim(Claim claim) {
        String mark = claim.outcome() == Outcome.FAILED ? "  FAILED  " : "  open    ";
        String why = claim.why().stream()
                .map(line -> "          - " + WORDS.say(line) + "\n")
                .collect(Collectors.joining());
        return mark + "[" + claim.part().code() + "] " + WORDS.say(claim.what()) + "\n" + why;
    }

    /** The rungs, a line each. */
    public static String ladder(List<Rung> rungs) {
        return rungs.stream()
                .map(rung -> "  %s %-11s %s%n"
                        .formatted(
                                switch (rung.standing()) {
                                    case REACHED -> "[x]";
                                    case MISSING -> "[ ]";
                                    case UNKNOWN -> "[?]";
                                },
                                rung.step().code(),
                                rung.said().stream().map(WORDS::say).collect(Collectors.joining("; "))))
                .collect(Collectors.joining());
    }

    private static String next(NextSteps next) {
        StringBuilder text = new StringBuilder("  %s: %s%n".formatted(WORDS.say("next.title"), WORDS.say(next.goal())));
        next.why().forEach(line -> text.append("     - %s%n".formatted(WORDS.say(line))));
        for (int i = 0; i < next.acts().size(); i++) {
            NextSteps.Act act = next.acts().get(i);
            text.append("     %d. %s%n".formatted(i + 1, WORDS.say(act.what())));
            text.append(act.command().isEmpty() ? "" : "          %s%n".formatted(act.command()));
        }
        return text.toString();
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}

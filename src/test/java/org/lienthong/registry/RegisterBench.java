package org.lienthong.registry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lienthong.dossier.Dossier;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./lienthong bench registry [N]}: loads N dossiers (a million unless told otherwise) into a PostgreSQL 18 of its own
 * with fsync, and prints how long people wait for the register. Fails when a plan reads the whole table of dossiers or a count
 * is not exact.
 */
public final class RegisterBench {

    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on dossier\\b(?!_)");
    private static final int ASKED = 50;

    /** In a smaller country what counts as few is a good part of all, and reading all of it is the right plan. */
    private static final long LARGE = 500_000;

    private final JdbcClient jdbc;
    private final Register register;
    private final FindingDossiers finding;
    private final List<Dossier> sample;
    private final boolean large;
    private final PrintStream out;
    private final SplittableRandom random = new SplittableRandom(4);
    private final Set<String> offences = new TreeSet<>();

    private RegisterBench(JdbcClient jdbc, List<Dossier> sample, boolean large, PrintStream out) {
        this.jdbc = jdbc;
        this.register = new Register(jdbc, () -> BelievableDossiers.NOW);
        this.finding = new FindingDossiers(jdbc, () -> BelievableDossiers.NOW);
        this.sample = sample;
        this.large = large;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        long count = Arrays.stream(args)
                .filter(word -> word.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(1_000_000);
        boolean plans = List.of(args).contains("--plans");
        Path kept = Arrays.stream(args)
                .filter(word -> word.startsWith("--data="))
                .map(word -> Path.of(word.substring("--data=".length())))
                .findFirst()
                .orElse(null);
        Path folder = kept == null ? Files.createTempDirectory("register-bench") : kept;
        boolean sound;
        try {
            sound = run(folder, count, plans, System.out);
        } finally {
            if (kept == null) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        System.exit(sound ? 0 : 1);
    }

    private static boolean run(Path folder, long count, boolean plans, PrintStream out)
            throws IOException, SQLException {
        List<Dossier> sample;
        try (BenchDatabase database = BenchDatabase.open(folder)) {
            database.fill(count, out);
            database.exchange(out);
            database.sizes(out);
            sample = database.sample();
        }
        try (BenchDatabase restarted = BenchDatabase.open(folder)) {
            RegisterBench bench = new RegisterBench(restarted.jdbc(), sample, count >= LARGE, out);
            bench.cold();
            bench.measure(plans);
            bench.countsAreExact();
            bench.offences.forEach(System.err::println);
            return bench.offences.isEmpty();
        }
    }

    /** The database was started just now and nobody has asked it anything; what the operating system remembers of its files stays. */
    private void cold() {
        long start = System.nanoTime();
        new CountryQuestions(jdbc).page().forEach(Supplier::get);
        say(out, "page of the country, database just started: %d ms", (System.nanoTime() - start) / 1_000_000);
    }

    private void measure(boolean plans) {
        say(out, "%n%-34s %6s %9s %9s %9s", "", "asked", "p50 ms", "p95 ms", "most ms");
        time(
                "by any code",
                1000,
                one -> finding.find(
                        one.aliases().get(random.nextInt(one.aliases().size())).value(), null));
        for (Questions.Kind kind : new Questions().kinds()) {
            if (plans) {
                explain(kind, kind.question().apply(any()), true);
            } else {
                for (int i = 0; i < 5; i++) {
                    explain(kind, kind.question().apply(any()), false);
                }
            }
            time(kind.name(), kind.times(), one -> {
                Questions.Asked asked = kind.question().apply(one);
                return register.list(asked.listing(), asked.filter(), ASKED, null);
            });
        }
        new CountryQuestions(jdbc).all().forEach((name, question) -> time(name, 20, one -> question.get()));
        time("page of the country", 20, one -> new CountryQuestions(jdbc)
                .page().stream().map(Supplier::get).toList());
        time("home: by status, and the latest", 50, one -> List.of(register.counts(), register.latest(20)));
    }

    private Dossier any() {
        return sample.get(random.nextInt(sample.size()));
    }

    private void time(String name, int times, Function<Dossier, Object> question) {
        for (int i = 0; i < Math.min(10, times / 5); i++) {
            question.apply(any());
        }
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            Dossier one = any();
            long start = System.nanoTime();
            question.apply(one);
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        say(
                out,
                "%-34s %6d %9.1f %9.1f %9.1f",
                name,
                times,
                took[times / 2],
                took[(int) (times * 0.95)],
                took[times - 1]);
    }

    private void explain(Questions.Kind kind, Questions.Asked asked, boolean show) {
        long total = register.count(asked.listing(), asked.filter());
        for (Query query : List.of(
                Counts.of(asked.listing(), asked.filter(), BelievableDossiers.NOW),
                Parts.of(asked.listing(), asked.filter(), BelievableDossiers.NOW, total, ASKED + 1, null))) {
            List<String> plan = new ArrayList<>(jdbc.sql("explain " + query.sql())
                    .params(query.values())
                    .query(String.class)
                    .list());
            if (show) {
                plan.forEach(line -> say(out, "    %s", line));
            }
            if (large
                    && plan.stream().anyMatch(line -> WHOLE_TABLE.matcher(line).find())) {
                offences.add("reads the whole table: " + kind.name() + " (" + asked.listing() + ", " + total
                        + " found)\n  " + String.join("\n  ", plan));
            }
        }
    }

    private void countsAreExact() {
        for (Listing listing : Listing.values()) {
            long counted = number(jdbc, "select count(*) from dossier d where " + listing.condition());
            long said = register.count(listing, Filter.NONE);
            if (counted != said) {
                offences.add(listing + ": " + said + " instead of " + counted);
            }
        }
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void say(PrintStream out, String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }
}

package org.lienthong.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.registry.RegisterBench;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code ./lienthong bench}: runs the benchmarks and prints one table; the by-hand row of each document is 1.00. */
final class Bench {

    private static final Map<String, Class<?>> SUBJECTS = Map.of("mapping", MappingBenchmark.class);
    private static final String BY_HAND = "ByHand";

    private Bench() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("registry")) {
            RegisterBench.main(args);
            return;
        }
        Class<?> subject = SUBJECTS.get(args.length == 0 ? "mapping" : args[0]);
        if (subject == null) {
            System.err.println("lienthong: there is no benchmark '" + args[0] + "'; there are mapping and registry");
            System.exit(2);
        }
        boolean quick = List.of(args).contains("--quick");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(subject.getName())
                        .forks(quick ? 1 : 2)
                        .warmupIterations(quick ? 2 : 3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(quick ? 3 : 5)
                        .measurementTime(TimeValue.seconds(2))
                        .verbosity(quick ? VerboseMode.SILENT : VerboseMode.NORMAL)
                        .jvmArgsAppend("-Dfile.encoding=UTF-8", "-Xms1g", "-Xmx1g", "-XX:+UseSerialGC")
                        .build())
                .run();
        print(results, System.out);
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        Map<String, RunResult> byName = new TreeMap<>();
        results.forEach(result -> byName.put(result.getPrimaryResult().getLabel(), result));
        List<String> lines = new ArrayList<>();
        byName.forEach((name, result) -> {
            double score = result.getPrimaryResult().getScore();
            double byHand = byName.get(name.substring(0, name.indexOf("By")) + BY_HAND)
                    .getPrimaryResult()
                    .getScore();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-18s %,12.0f /s  ± %,9.0f  %9.1f µs  %5.2f of by hand",
                    name,
                    score,
                    result.getPrimaryResult().getScoreError(),
                    1e6 / score,
                    score / byHand));
        });
        out.println();
        lines.forEach(out::println);
    }
}

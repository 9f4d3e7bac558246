package org.lienthong.registry;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.lienthong.dossier.Dossier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether every kind of question is answered exactly, and without reading a whole large table. */
final class Soundness {

    private static final Pattern WHOLE_TABLE = Pattern.compile(
            "Seq Scan on (dossier|dossier_line|dossier_words|dossier_alias|dossier_day_sum|step_sum|message|tax_notice|payment)\\b");
    private static final int PART = 50;
    private static final int EXPLAINED = 5;

    private final JdbcClient jdbc;
    private final CodeSearch codes;
    private final Register register;
    private final List<Dossier> sample;
    private final boolean large;
    private final PrintStream out;
    private final SplittableRandom random = new SplittableRandom(11);
    private final Set<String> offences = new TreeSet<>();

    Soundness(DataSource source, List<Dossier> sample, boolean large, PrintStream out) {
        this.jdbc = JdbcClient.create(source);
        this.codes = BenchRegister.codes(source);
        this.register = BenchRegister.of(source);
        this.sample = sample;
        this.large = large;
        this.out = out;
    }

    Set<String> offences() {
        return offences;
    }

    /** @param show whether the plans are printed */
    void plans(boolean show) {
        int before = offences.size();
        List<Questions.Kind> kinds = new Questions().kinds();
        for (Questions.Kind kind : kinds) {
            for (int i = 0; i < (show ? 1 : EXPLAINED); i++) {
                explain(kind, kind.question().apply(any()), show);
            }
        }
        say(
                "plans of %d kinds of questions: %s",
                kinds.size(),
                offences.size() > before
                        ? "NOT ALL SOUND"
                        : large ? "none reads a whole large table" : "not judged in a small country");
    }

    private void explain(Questions.Kind kind, Questions.Asked asked, boolean show) {
        long total = register.count(asked.listing(), asked.filter());
        Search search = codes.of(asked.filter());
        List<Query> queries = new ArrayList<>();
        if (asked.filter().words() != null) {
            queries.add(Search.of(asked.filter().words()).inCodes(CodeSearch.MOST + 1));
        }
        queries.addAll(List.of(
                Counts.of(asked.listing(), asked.filter(), search, BelievableDossiers.NOW),
                Parts.of(
                        asked.listing(),
                        asked.filter(),
                        BelievableDossiers.NOW,
                        Walks.of(
                                jdbc,
                                asked.listing(),
                                asked.filter(),
                                search,
                                BelievableDossiers.NOW,
                                total,
                                Parts.few(asked.filter())),
                        PART + 1,
                        null)));
        for (Query query : queries) {
            List<String> plan = jdbc.sql("explain " + query.sql())
                    .params(query.values())
                    .query(String.class)
                    .list();
            if (show) {
                say("%s (%s, %d found)%n    %s", kind.name(), asked.listing(), total, String.join("\n    ", plan));
            }
            if (large
                    && plan.stream().anyMatch(line -> WHOLE_TABLE.matcher(line).find())) {
                offences.add("reads a whole table: " + kind.name() + " (" + asked.listing() + ", " + total
                        + " found)\n  " + String.join("\n  ", plan));
            }
        }
    }

    /** Each kind of question is counted by looking at every dossier once, for all kinds together. */
    void counts() {
        List<String> columns = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        Map<String, Long> said = new HashMap<>();
        List<Questions.Kind> kinds = new Questions().kinds();
        for (Questions.Kind kind : kinds) {
            Questions.Asked asked = kind.question().apply(any());
            String column = "n" + columns.size();
            Naive naive = new Naive(asked.listing(), asked.filter(), BelievableDossiers.NOW, column);
            columns.add("count(*) filter (where " + naive.condition() + ") as " + column);
            values.putAll(naive.values());
            said.put(column, register.count(asked.listing(), asked.filter()));
        }
        int before = offences.size();
        jdbc.sql("select " + String.join(", ", columns) + " from dossier")
                .params(values)
                .query((row, number) -> {
                    for (int i = 0; i < kinds.size(); i++) {
                        long counted = row.getLong("n" + i);
                        long told = said.get("n" + i);
                        say(
                                "count of %-34s %,12d%s",
                                kinds.get(i).name(), told, told == counted ? "" : " IS " + counted);
                        if (told != counted) {
                            offences.add(kinds.get(i).name() + ": " + told + " instead of " + counted);
                        }
                    }
                    return 1;
                })
                .list();
        say("counts of %d kinds: %s", kinds.size(), offences.size() > before ? "NOT ALL EXACT" : "all exact");
    }

    private Dossier any() {
        return sample.get(random.nextInt(sample.size()));
    }

    private void say(String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }
}

package org.lienthong.registry;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import javax.sql.DataSource;
import org.lienthong.PlainLaw;
import org.lienthong.dossier.Dossier;
import org.lienthong.web.pages.country.AskedCountry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the register what people ask it, and prints how long they wait beside how long they may. */
final class Asking {

    private static final int PART = 50;
    private static final int CODE = 20;
    private static final int LIST = 100;
    private static final int SEARCH = 200;
    private static final int PAGE = 1_000;

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Register register;
    private final FindingDossiers finding;
    private final List<Dossier> sample;
    private final PrintStream out;
    private final SplittableRandom random = new SplittableRandom(4);

    Asking(DataSource source, List<Dossier> sample, PrintStream out) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.register = BenchRegister.of(source);
        this.finding = new FindingDossiers(jdbc, BenchRegister.codes(source), () -> BelievableDossiers.NOW);
        this.sample = sample;
        this.out = out;
    }

    void everything() {
        say("%n%-38s %6s %9s %9s %9s %9s", "", "asked", "p50 ms", "p95 ms", "most ms", "may take");
        time(
                "by any code",
                1000,
                CODE,
                one -> finding.find(
                        one.aliases().get(random.nextInt(one.aliases().size())).value(), null));
        for (Questions.Kind kind : new Questions().kinds()) {
            time(kind.name(), kind.times(), kind.name().startsWith("search") ? SEARCH : LIST, one -> {
                Questions.Asked asked = kind.question().apply(one);
                return register.list(asked.listing(), asked.filter(), PART, null);
            });
        }
        MoneyLists money = new MoneyLists(jdbc, PlainLaw.read());
        time("notices of a province", 50, LIST, one -> money.notices(province(one), PART, null));
        time("payments, whole country", 50, LIST, one -> money.payments(MoneyFilter.NONE, PART, null));
        new CountryQuestions(jdbc).all().forEach((name, question) -> time(name, 20, PAGE, one -> question.get()));
        try (AskedCountry page = new AskedCountry(source, BelievableDossiers.NOW, BenchDatabase.PARTNERS)) {
            time("page of the country", 20, PAGE, one -> page.look());
        }
        time("home: by status, and the latest", 50, LIST, one -> List.of(register.counts(), register.latest(20)));
    }

    private static MoneyFilter province(Dossier one) {
        return new MoneyFilter(new Area(Set.of(one.province()), null, null), null, null, null, null);
    }

    private void time(String name, int times, int may, Function<Dossier, Object> question) {
        for (int i = 0; i < Math.min(10, times / 5); i++) {
            question.apply(any());
        }
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            Dossier one = any();
            long start = System.nanoTime();
            question.apply(one);
            took[i] =
                    (double) (System.nanoTime() - start) / Duration.ofMillis(1).toNanos();
        }
        Arrays.sort(took);
        double p95 = took[(int) (times * 0.95)];
        say(
                "%-38s %6d %9.1f %9.1f %9.1f %9d%s",
                name, times, took[times / 2], p95, took[times - 1], may, p95 > may ? " missed" : "");
    }

    private Dossier any() {
        return sample.get(random.nextInt(sample.size()));
    }

    private void say(String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }
}

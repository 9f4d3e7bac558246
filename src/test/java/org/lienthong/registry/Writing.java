package org.lienthong.registry;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Dossier;
import org.lienthong.rounds.Rounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what happens to dossiers from the submission to the result, each event in a transaction of its own, alone and with others
 * at the same time; with and without what triggers keep beside the dossiers. Rounds add up what was written as those of the hub do,
 * ten times as often. What it wrote is taken away again.
 */
final class Writing {

    /** No load gives such numbers. */
    private static final long FIRST = 1L << 40;

    private static final int MANY = 8;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String DEADLOCK = "40P01";

    private final HikariDataSource source;
    private final List<List<Dossier>> lives;
    private final PrintStream out;

    /** @param count how many dossiers each writing is about */
    Writing(HikariDataSource source, int count, PrintStream out) throws IOException {
        this.source = source;
        this.out = out;
        BelievableDossiers country = BelievableDossiers.late();
        this.lives = IntStream.range(0, count).mapToObj(i -> country.life()).toList();
    }

    /**
     * What was written.
     *
     * @param seconds from the first event to the last
     * @param millis that each event took
     * @param deadlocks how many events the database broke off because their writers waited for each other
     */
    record Written(double seconds, List<Double> millis, int deadlocks) {}

    /** @param where what the table of times calls the database */
    void everything(String where) throws SQLException, InterruptedException {
        say(
                "%n%-38s %6s %9s %9s %9s %9s",
                "events written, " + where, "events", "per s", "p50 ms", "p95 ms", "most ms");
        Rounds rounds = new Rounds(Writing.class, "sums", "adding up what is written");
        rounds.begin(Duration.ZERO, PAUSE, this::addUp);
        try {
            for (int writers : new int[] {1, MANY}) {
                for (boolean beside : new boolean[] {false, true}) {
                    time(writers, beside);
                }
            }
        } finally {
            rounds.end();
        }
    }

    private void addUp() {
        new SumRound(
                        JdbcClient.create(source),
                        new TransactionTemplate(new DataSourceTransactionManager(source)),
                        () -> BelievableDossiers.NOW)
                .add();
    }

    /** @throws IllegalStateException when two of them waited for each other */
    private void time(int writers, boolean beside) throws SQLException, InterruptedException {
        Written written = write(writers, beside);
        double[] took = written.millis().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        say(
                "%-38s %6d %9.0f %9.1f %9.1f %9.1f",
                writers + (writers == 1 ? " writer" : " writers") + (beside ? "" : ", nothing kept beside"),
                took.length,
                took.length / written.seconds(),
                took[took.length / 2],
                took[(int) (took.length * 0.95)],
                took[took.length - 1]);
        if (written.deadlocks() > 0) {
            throw new IllegalStateException(
                    written.deadlocks() + " events were broken off: writers waited for each other");
        }
    }

    /** Each life is written by one of them; all begin at the same time. */
    Written write(int writers, boolean beside) throws SQLException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        long start = System.nanoTime();
        try {
            List<Future<Written>> parts = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                parts.add(pool.submit(() -> write(writer, writers, beside)));
            }
            List<Double> millis = new ArrayList<>();
            int deadlocks = 0;
            for (Future<Written> part : parts) {
                millis.addAll(part.get().millis());
                deadlocks += part.get().deadlocks();
            }
            return new Written(seconds(start), millis, deadlocks);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            pool.shutdown();
            forget(beside);
        }
    }

    private Written write(int writer, int writers, boolean beside) throws SQLException {
        long begin = System.nanoTime();
        List<Double> millis = new ArrayList<>();
        int deadlocks = 0;
        try (Connection connection = source.getConnection()) {
            triggers(connection, beside);
            connection.setAutoCommit(false);
            for (int event = 0; event < lives.get(0).size(); event++) {
                for (int i = writer; i < lives.size(); i += writers) {
                    long start = System.nanoTime();
                    try {
                        happens(connection, FIRST + i, event, lives.get(i).get(event));
                        connection.commit();
                    } catch (SQLException failure) {
                        if (!DEADLOCK.equals(failure.getSQLState())) {
                            throw failure;
                        }
                        connection.rollback();
                        deadlocks++;
                    }
                    millis.add((double) (System.nanoTime() - start)
                            / Duration.ofMillis(1).toNanos());
                }
            }
            connection.setAutoCommit(true);
            triggers(connection, true);
        }
        return new Written(seconds(begin), millis, deadlocks);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void happens(Connection connection, long id, int event, Dossier dossier) throws SQLException {
        List<@Nullable String> row = Loading.row(id, dossier);
        String values = "(" + row.stream().map(cell -> "?").collect(Collectors.joining(", ")) + ")";
        execute(
                connection,
                event == 0
                        ? "insert into dossier (" + Loading.COLUMNS + ") values " + values
                        : "update dossier set (" + Loading.COLUMNS + ") = " + values + " where id = " + id,
                row);
        if (event <= 1) {
            for (Alias alias : dossier.aliases()) {
                execute(
                        connection,
                        "insert into dossier_alias (province, name_key, kind, name, dossier_id) values (?, ?, ?, ?, "
                                + id + ") on conflict do nothing",
                        List.of(
                                dossier.province().value(),
                                alias.value().key(),
                                alias.kind().name(),
                                alias.value().value()));
            }
        }
    }

    /** The database knows which type each text has. */
    private static void execute(Connection connection, String sql, List<@Nullable String> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i), Types.OTHER);
            }
            statement.execute();
        }
    }

    private void forget(boolean beside) throws SQLException {
        try (Connection connection = source.getConnection()) {
            triggers(connection, beside);
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from dossier_alias where dossier_id >= " + FIRST);
                statement.execute("delete from dossier where id >= " + FIRST);
            }
            triggers(connection, true);
        }
        addUp();
    }

    private static void triggers(Connection connection, boolean beside) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = " + (beside ? "origin" : "replica"));
        }
    }

    private void say(String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }
}

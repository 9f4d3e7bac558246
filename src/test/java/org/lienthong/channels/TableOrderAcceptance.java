package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.channels.TableReading.Position;
import org.lienthong.province.Profile;

/** Four views of one system, whose rows belong to one story, are read in the order in which the story happened. */
abstract class TableOrderAcceptance {

    private static final List<String> VIEWS = List.of("HO_SO", "BUOC", "PHIEU", "KET_QUA");
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 11, 26, 8, 0);
    private static final Duration PACE = Duration.ofSeconds(1);

    /** A row that was left in a view. */
    private record Left(int view, LocalDateTime at, int id) {
        String name() {
            return VIEWS.get(view) + " " + id;
        }
    }

    abstract Connection connect() throws SQLException;

    @BeforeEach
    void views() throws SQLException {
        for (String view : VIEWS) {
            run("create table " + view + " (ID integer primary key, LUC timestamp)");
        }
    }

    @AfterEach
    void drop() throws SQLException {
        for (String view : VIEWS) {
            run("drop table " + view);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyRowComesOnceAndInItsOrderHoweverViewsInterleaveAndWhereverARoundIsCut(long seed) throws Exception {
        Random random = new Random(seed);
        List<Left> story = IntStream.range(0, 900)
                .mapToObj(id -> new Left(random.nextInt(VIEWS.size()), DAY.plusSeconds(random.nextInt(400)), id))
                .toList();
        List<Left> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, random);
        leave(shuffled);

        List<String> read = new ArrayList<>();
        List<@Nullable Position> at = nowhere();
        for (boolean over = false; !over; ) {
            over = read(at, 1 + random.nextInt(60), read);
        }

        assertThat(read)
                .containsExactlyElementsOf(story.stream()
                        .sorted(Comparator.comparing(Left::at)
                                .thenComparing(Left::view)
                                .thenComparing(Left::id))
                        .map(Left::name)
                        .toList());
    }

    @Test
    void anEarlierStepThatIsCommittedWhileViewsAreReadIsNotOvertakenByWhatFollowedIt() throws Exception {
        leave(List.of(new Left(0, DAY, 1)));
        List<String> read = new ArrayList<>();
        List<@Nullable Position> at = nowhere();
        List<Left> meanwhile = List.of(new Left(1, DAY.plusSeconds(1), 2), new Left(3, DAY.plusSeconds(2), 3));

        take(new TableOrder(() -> whileReading("KET_QUA", meanwhile), from(at)), 10, at, read);
        assertThat(read)
                .as("the step came too late for this round, so its end waits too")
                .containsExactly("HO_SO 1");

        read(at, 10, read);
        assertThat(read).containsExactly("HO_SO 1", "BUOC 2", "KET_QUA 3");
    }

    /** A connection during whose first look into the rows of this view others are left in all of them. */
    private Connection whileReading(String view, List<Left> rows) throws SQLException {
        Connection real = connect();
        boolean[] left = {false};
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (!left[0]
                            && method.getName().equals("prepareStatement")
                            && String.valueOf(arguments[0]).matches("(?i)select \\* from ." + view + ".*")) {
                        left[0] = true;
                        leave(rows);
                    }
                    return method.invoke(real, arguments);
                });
    }

    @Test
    void rowsOfTheSameTimeComeInTheOrderOfTheDoors() throws Exception {
        leave(List.of(new Left(3, DAY, 1), new Left(2, DAY, 9), new Left(1, DAY, 5), new Left(1, DAY, 4)));
        List<String> read = new ArrayList<>();

        assertThat(read(nowhere(), 100, read)).isTrue();

        assertThat(read).containsExactly("BUOC 4", "BUOC 5", "PHIEU 9", "KET_QUA 1");
    }

    @Test
    void viewsWithoutRowsHoldNobodyBack() throws Exception {
        List<String> read = new ArrayList<>();
        assertThat(read(nowhere(), 1, read)).isTrue();
        assertThat(read).isEmpty();
    }

    @Test
    void viewsWhoseTimesCannotBeComparedAreToldAndNothingIsRead() throws Exception {
        run("drop table KET_QUA");
        run("create table KET_QUA (ID integer primary key, LUC bigint)");
        run("insert into KET_QUA values (1, 17)");
        leave(List.of(new Left(0, DAY, 1)));

        assertThatThrownBy(() -> read(nowhere(), 1, new ArrayList<>()))
                .isInstanceOfSatisfying(PartnerTable.Unknown.class, unknown -> assertThat(unknown.finding())
                        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("unlike-watermarks"))
                        .satisfies(finding -> assertThat(finding.path()).isEqualTo("KET_QUA")));
    }

    /** One round; true when there is no more. */
    private boolean read(List<@Nullable Position> at, int runs, List<String> read) throws Exception {
        return take(new TableOrder(this::connect, from(at)), runs, at, read);
    }

    private static boolean take(TableOrder order, int runs, List<@Nullable Position> at, List<String> read)
            throws Exception {
        for (int i = 0; i < runs; i++) {
            TableOrder.Run run = order.next();
            if (run == null) {
                return true;
            }
            at.set(run.table(), run.last());
            run.units()
                    .forEach(unit -> read.add(VIEWS.get(run.table()) + " "
                            + new String(unit.bytes(), StandardCharsets.UTF_8)
                                    .replaceAll("(?i).*\"ID\":\"(\\d+)\".*", "$1")));
        }
        return false;
    }

    private static List<@Nullable Position> nowhere() {
        return new ArrayList<>(Collections.nCopies(VIEWS.size(), null));
    }

    private static List<TableOrder.From> from(List<@Nullable Position> at) {
        return IntStream.range(0, VIEWS.size())
                .mapToObj(i -> new TableOrder.From(
                        new TableReading(new Profile.Table(VIEWS.get(i), "ID", "LUC", PACE, PACE), List.of()),
                        at.get(i)))
                .toList();
    }

    private void leave(List<Left> rows) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (Left row : rows) {
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into " + VIEWS.get(row.view()) + " values (?, ?)")) {
                    insert.setInt(1, row.id());
                    insert.setObject(2, row.at(), Types.TIMESTAMP);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

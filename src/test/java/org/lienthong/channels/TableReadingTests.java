package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.province.Profile;

/** A partner's table in a real database, read behind a position. */
class TableReadingTests {

    private static final Profile.Table DOOR =
            new Profile.Table("QT_HOSO", "ID", "NGAYCAPNHAT", Duration.ofSeconds(10), Duration.ofMinutes(2));

    private static final Watermark LATEST = Watermark.of("2026-12-31T00:00", Types.TIMESTAMP);

    private Connection database;

    @BeforeEach
    void table() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:tables");
        run("create table qt_hoso (id bigint primary key, ngaycapnhat timestamp, ten varchar(80), gia numeric(20, 2))");
        run("insert into qt_hoso values (1, timestamp '2026-11-26 08:00:00', 'Lê', 100.50)");
        run("insert into qt_hoso values (2, timestamp '2026-11-26 09:00:00', null, null)");
    }

    @AfterEach
    void drop() throws SQLException {
        run("drop all objects");
        database.close();
    }

    @Test
    void rowsComeAsTextsInTheirOrder() throws Exception {
        assertThat(read(null))
                .containsExactly(
                        "{\"ID\":\"1\",\"NGAYCAPNHAT\":\"2026-11-26T08:00:00\",\"TEN\":\"Lê\",\"GIA\":\"100.50\"}",
                        "{\"ID\":\"2\",\"NGAYCAPNHAT\":\"2026-11-26T09:00:00\",\"TEN\":null,\"GIA\":null}");
    }

    @Test
    void theNextLookBeginsALittleBeforeSoThatLateCommitsAreSeen() throws Exception {
        run("insert into qt_hoso values (3, timestamp '2026-11-26 08:59:00', 'late', 1)");

        assertThat(read("2026-11-26T09:00")).hasSize(2).first().asString().contains("late");
    }

    @Test
    void aRoundThatWasCutGoesOnBehindItsLastKey() throws Exception {
        run("insert into qt_hoso values (3, timestamp '2026-11-26 09:00:00', 'x', 1)");

        assertThat(read("2026-11-26T09:00\n2")).singleElement().asString().contains("\"ID\":\"3\"");
    }

    @Test
    void whatChangesWhileOthersAreReadIsLeftForTheNextRound() throws Exception {
        TableReading reading = new TableReading(DOOR, List.of());
        Watermark newest = reading.newest(database).orElseThrow();
        run("insert into qt_hoso values (3, timestamp '2026-11-26 09:00:00.001', 'x', 1)");

        assertThat(reading.page(database, null, newest).units()).hasSize(2);
        assertThat(reading.page(database, null, reading.newest(database).orElseThrow())
                        .units())
                .hasSize(3);
    }

    @Test
    void noMessageOfSeveralRowsIsDividedBetweenPages() throws Exception {
        for (int id = 3; id <= 202; id++) {
            run("insert into qt_hoso values (" + id + ", timestamp '2026-11-26 10:00:00', 'T" + id / 3 + "', 1)");
        }
        TableReading reading = new TableReading(DOOR, List.of("ten"));

        TableReading.Page first = reading.page(database, null, LATEST);
        assertThat(first.isFull()).isTrue();
        assertThat(first.units().stream()
                        .mapToInt(placed -> placed.unit().rows())
                        .sum())
                .isEqualTo(197);
        TableReading.Position last = first.units().get(first.units().size() - 1).last();
        assertThat(last).isEqualTo(new TableReading.Position("2026-11-26T10:00", "197"));

        TableReading.Page second = reading.page(database, last, LATEST);
        assertThat(second.isFull()).isFalse();
        assertThat(second.units()).extracting(placed -> placed.unit().rows()).containsExactly(3, 2);
    }

    @Test
    void aNameThatIsNotThereIsSaidWithWhatToDo() {
        assertThatThrownBy(() -> PartnerTable.read(database, "QT_HOSOX"))
                .isInstanceOfSatisfying(
                        PartnerTable.Unknown.class,
                        unknown -> assertThat(unknown.finding().rule()).isEqualTo("unknown-table"));
        assertThatThrownBy(() -> PartnerTable.read(database, "QT_HOSO").column("NGAY"))
                .isInstanceOfSatisfying(
                        PartnerTable.Unknown.class,
                        unknown -> assertThat(unknown.finding().path()).isEqualTo("QT_HOSO.NGAY"));
    }

    private List<String> read(@Nullable String position) throws Exception {
        return new TableReading(DOOR, List.of())
                .page(database, TableReading.Position.of(position), LATEST).units().stream()
                        .map(placed -> new String(placed.unit().bytes(), StandardCharsets.UTF_8))
                        .toList();
    }

    private void run(String sql) throws SQLException {
        database.setReadOnly(false);
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
        if (!database.getAutoCommit()) {
            database.commit();
        }
    }
}

package org.lienthong.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.province.FilesSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers of drafts: how many come in, and that all of them go again. */
class PapersOfDraftsTests {

    private static final String HERE = "10.0.0.1";

    private static JdbcConnectionPool database;

    @TempDir
    Path data;

    private Instant now = Instant.parse("2026-11-26T03:00:00Z");
    private JdbcClient jdbc;
    private Drafts drafts;
    private DraftPapers papers;

    @BeforeAll
    static void start() {
        database = JdbcConnectionPool.create(
                "jdbc:h2:mem:papers;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
                "sa",
                "");
        CitizenRows.createTables(database);
    }

    @AfterAll
    static void stop() {
        database.dispose();
    }

    @BeforeEach
    void emptyTables() {
        jdbc = JdbcClient.create(database);
        jdbc.sql("delete from citizen_draft").update();
        jdbc.sql("delete from citizen_count").update();
        drafts = new Drafts(jdbc, CitizenRows.SETTINGS, () -> now);
        papers = new DraftPapers(data.resolve("drafts"));
    }

    @Test
    void oneAddressSendsSoManyBytesADayAndOthersGoOn() {
        CitizenSettings settings = CitizenRows.settings("bytes-per-day", "10MB", "keep-free", "0B");
        Quota quota = quota(settings);
        AttachingPapers attaching = attaching(settings);
        DraftSecret secret = drafts.begin(DraftContent.of("sale"));

        quota.sent(HERE, 10 * 1024 * 1024 - 2048);
        assertThat(attach(attaching, secret, HERE)).isEmpty();
        quota.sent(HERE, 4096);
        assertThat(attach(attaching, secret, HERE)).isEqualTo("file-bytes");
        assertThat(quota.abused(HERE)).isFalse();
        assertThat(attach(attaching, secret, "10.0.0.2")).isEmpty();
        quota.sent(HERE, 11 * 1024 * 1024);
        assertThat(quota.abused(HERE)).isTrue();
        now = now.plus(Duration.ofDays(1));
        assertThat(attach(attaching, secret, HERE)).isEmpty();
    }

    @Test
    void nothingIsTakenWhenTheDiskIsNearlyFull() throws IOException {
        CitizenSettings settings = CitizenRows.settings("keep-free", "8000000TB");
        DraftSecret secret = drafts.begin(DraftContent.of("sale"));

        assertThat(quota(settings).hasRoomFor(1)).isFalse();
        assertThat(attach(attaching(settings), secret, HERE)).isEqualTo("file-full");
        assertThat(folders()).isEmpty();
    }

    @Test
    void aDiscardedDraftWhosePapersCannotBeRemovedNowIsGoneAtOnceAndClearedLater() throws IOException {
        DraftSecret secret = drafts.begin(DraftContent.of("sale"));
        AttachingPapers attaching = attaching(CitizenRows.SETTINGS);
        attach(attaching, secret, HERE);
        Path stuck = stuck(secret.id());

        attaching.discard(secret);
        assertThat(drafts.find(secret)).isEmpty();
        assertThat(folders()).containsExactly(secret.id());
        Files.delete(stuck.resolve("in-use"));
        clearing().clear();
        assertThat(folders()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void draftsThatCannotBeRemovedHoldUpNoOthers() throws IOException {
        for (int i = 0; i < 450; i++) {
            String id = "%064x".formatted(i);
            jdbc.sql("""
                            insert into citizen_draft (id, created_at, expires_at, version, sealed)
                            values (?, ?, ?, 1, '')""")
                    .params(id, Times.column(now), Times.column(now.minusSeconds(450 - i)))
                    .update();
            if (i < 210) {
                stuck(id);
            }
        }

        assertThat(clearing().clear()).isEqualTo(240);
        assertThat(rows()).isEqualTo(210);
    }

    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};

    private String attach(AttachingPapers attaching, DraftSecret secret, String address) {
        AttachingPapers.File picture = new AttachingPapers.File() {
            @Override
            public String name() {
                return "a.jpg";
            }

            @Override
            public long size() {
                return PICTURE.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(PICTURE);
            }
        };
        FormPaper paper = Forms.load(Path.of(""))
                .forms()
                .named("sale")
                .orElseThrow()
                .papers()
                .get(0);
        return attaching
                .attach(drafts.find(secret).orElseThrow(), paper, picture, address)
                .orElse("");
    }

    private AttachingPapers attaching(CitizenSettings settings) {
        return new AttachingPapers(drafts, papers, settings, counting(), quota(settings));
    }

    private Quota quota(CitizenSettings settings) {
        return new Quota(counting(), settings, new FilesSettings(Path.of(""), data, true, Duration.ofSeconds(2)));
    }

    private Counting counting() {
        return new Counting(jdbc, () -> now);
    }

    private Clearing clearing() {
        return new Clearing(drafts, papers, counting(), new Visits(jdbc, CitizenRows.SETTINGS, () -> now));
    }

    /** Something lies in the folder of this draft that cannot be removed. */
    private Path stuck(String draftId) throws IOException {
        Path folder =
                Files.createDirectories(data.resolve("drafts").resolve(draftId).resolve("folder"));
        Files.writeString(folder.resolve("in-use"), "x");
        return folder;
    }

    private List<String> folders() throws IOException {
        if (!Files.exists(data.resolve("drafts"))) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(data.resolve("drafts"))) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    private int rows() {
        return jdbc.sql("select count(*) from citizen_draft")
                .query(Integer.class)
                .single();
    }
}

package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.Hub;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Outcome;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole hub with land offices that do not speak over HTTP: one with CSV files in a folder, one with XML files on an
 * SFTP server, two with the tables of a database, one of H2 and one of PostgreSQL.
 */
@SpringBootTest(
        classes = Hub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lienthong.channels.file-pace=100ms",
            "lienthong.channels.file-settle=100ms",
            "lienthong.channels.call-timeout=2s",
            "lienthong.exchange.poll=50ms",
            "lienthong.exchange.circuit-first=500ms",
            "lienthong.exchange.circuit-longest=500ms",
            "lienthong.exchange.retry-first=200ms",
            "logging.level.org.lienthong=error"
        })
@DirtiesContext
class FilesAndTablesTests {

    private static final String BY_FOLDER = "H56";
    private static final String BY_SFTP = "H21";
    private static final String BY_H2 = "H26";
    private static final String BY_POSTGRES = "H17";
    private static final String H2 = "jdbc:h2:mem:mplis;DB_CLOSE_DELAY=-1";

    private static final String CSV_HEAD =
            "SO_BIEN_NHAN;LOAI;THOI_DIEM;MA_CAN_BO;MA_CAN_BO_NHAN;TRANG_THAI;CHUYEN_LAI;HAN_XU_LY;TAM_DUNG;HAN_BO_SUNG;"
                    + "NGAY_HEN_TRA;SO_PHIEU;NOI_DUNG\n";

    private static final Path CONFIG = folder();
    private static final Path DATA = folder();
    private static final Path SHARED = folder();
    private static final Path REMOTE = folder();
    private static final KeyPair HOST_KEY = key();
    private static SshServer server;
    private static EmbeddedPostgres postgres;
    private static int dossiers;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) throws Exception {
        Outside.copyTo(CONFIG, "routes");
        Outside.copyTo(CONFIG, "mappings");
        server = serve(0);
        postgres = EmbeddedPostgres.start();
        String host = PublicKeyEntry.toString(HOST_KEY.getPublic());
        province(BY_FOLDER, "Tỉnh Thanh Hóa", "38", "vilis", "file:" + SHARED, "");
        province(
                BY_SFTP,
                "Tỉnh Gia Lai",
                "52",
                "elis",
                "sftp://hub@127.0.0.1:" + server.getPort(),
                "knownHost: \"" + host + "\"");
        province(BY_H2, "Thành phố Hà Nội", "01", "mplis", H2, "username: sa");
        String address = postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
        province(BY_POSTGRES, "Thành phố Đà Nẵng", "48", "mplis", address, "username: postgres");
        for (String folder :
                List.of("ra/ho-so", "ra/trang-thai", "ra/phieu-chuyen", "ra/ket-qua", "ra/tra-loi", "vao/ho-so")) {
            Files.createDirectories(SHARED.resolve(folder));
            Files.createDirectories(REMOTE.resolve(folder));
        }
        tables(BY_H2);
        tables(BY_POSTGRES);
        properties.add("lienthong.config", CONFIG::toString);
        properties.add("lienthong.data", DATA::toString);
        properties.add("lienthong.channels.secrets.H21.lis.outbound", () -> "a secret");
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop(true);
        postgres.close();
    }

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableCall tables;

    @Autowired
    Folders folders;

    @Autowired
    InForce inForce;

    @Test
    void aFolderIsToldByFilesAndItsRowsChangeDossiersAndABrokenRowWaitsUnderItsNumber() throws IOException {
        String one = accepted(BY_FOLDER);
        String other = accepted(BY_FOLDER);
        await().until(() -> files(SHARED.resolve("vao/ho-so")).stream()
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .count()
                == 2);
        assertThat(files(SHARED.resolve("vao/ho-so")))
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("dossier-accepted-[\\w-]+\\.csv"))
                .anySatisfy(file -> assertThat(text(file)).contains(receipt(one)))
                .anySatisfy(file -> assertThat(text(file)).contains(receipt(other)));

        String rows = CSV_HEAD + csv(one, "CHUYEN") + csv(other, "KHONGBIET") + csv(other, "CHUYEN");
        leave("ra/trang-thai", "a.csv", rows);

        await().until(() -> files(SHARED.resolve("ra/trang-thai/done")).size() == 1);
        assertThat(events(one)).contains("dossier-progressed");
        assertThat(events(other)).contains("dossier-progressed");
        assertThat(findings(BY_FOLDER))
                .singleElement()
                .asString()
                .contains("row[2]")
                .contains("unknown-code");

        await().until(() -> files(SHARED.resolve("ra/tra-loi")).size() == 1);
        assertThat(files(SHARED.resolve("ra/tra-loi")).get(0))
                .satisfies(answer -> assertThat(answer.getFileName().toString())
                        .matches("\\d{8}-\\d{6}-[0-9a-f]{8}\\.answer\\.json"))
                .satisfies(answer -> assertThat(Files.readString(answer))
                        .contains("đã tiếp nhận 2, từ chối 1")
                        .contains("row[2]")
                        .contains("unknown-code"));

        long messages = messages(BY_FOLDER);
        leave("ra/trang-thai", "the-same-again.csv", rows);
        await().until(() -> files(SHARED.resolve("ra/trang-thai/done")).size() == 2);
        assertThat(messages(BY_FOLDER))
                .as("rows that were taken are passed over")
                .isEqualTo(messages);

        leave("ra/trang-thai", "more.csv", rows + csv(one, "DUNG"));
        await().until(() -> files(SHARED.resolve("ra/trang-thai/done")).size() == 3);
        assertThat(messages(BY_FOLDER)).isEqualTo(messages + 1);
        assertThat(events(one)).containsOnlyOnce("dossier-progressed").contains("dossier-stopped");

        leave("ra/trang-thai", "prose.csv", "Kinh gui trung tam\n");
        leave("ra/trang-thai", "no-rows.csv", CSV_HEAD);
        await().until(() -> files(SHARED.resolve("ra/trang-thai/done")).size() == 5);
        assertThat(findings(BY_FOLDER))
                .as("a line of prose is set aside and says what is missing; a day on which nothing happened is not")
                .hasSize(2)
                .anySatisfy(prose -> assertThat(prose).contains("SO_BIEN_NHAN").contains("required"));
    }

    @Test
    void anSftpServerIsToldWhenItIsBackAndItsFilesChangeDossiers() throws Exception {
        String one = accepted(BY_SFTP);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> files(REMOTE.resolve("vao/ho-so")).size() == 1);
        assertThat(text(files(REMOTE.resolve("vao/ho-so")).get(0))).contains(receipt(one));

        int port = server.getPort();
        server.stop(true);
        String other = accepted(BY_SFTP);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        jdbc.sql("select count(*) from circuit where province = ? and system = 'lis' and failures > 0")
                                        .param(BY_SFTP)
                                        .query(Long.class)
                                        .single()
                                == 1);
        Files.writeString(
                REMOTE.resolve("ra/trang-thai/a.xml"),
                "<TrangThaiXml><HoSo><soBienNhan>%s</soBienNhan><loai>chuyen</loai><thoiDiem>05/11/2026 09:00:00</thoiDiem><maCanBo>CB01</maCanBo><maCanBoNhan>CB02</maCanBoNhan><trangThai>12</trangThai></HoSo></TrangThaiXml>"
                        .formatted(receipt(one)));
        server = serve(port);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> files(REMOTE.resolve("vao/ho-so")).size() == 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> events(one).contains("dossier-progressed"));
        await().until(() -> files(REMOTE.resolve("ra/trang-thai/done")).size() == 1);
        assertThat(files(REMOTE.resolve("ra/tra-loi")))
                .singleElement()
                .satisfies(answer -> assertThat(Files.readString(answer)).contains("<TraLoi><ketQua>1</ketQua>"));
        assertThat(events(other)).doesNotContain("dossier-progressed");

        Files.writeString(REMOTE.resolve("ra/trang-thai/b.xml"), """
                <TrangThaiXml>
                <HoSo><soBienNhan>%1$s</soBienNhan><loai>dung</loai><noiDung>a & b</noiDung></HoSo>
                <HoSo><soBienNhan>%2$s</soBienNhan><loai>dung</loai><thoiDiem>05/11/2026 10:00:00</thoiDiem><noiDung>x</noiDung></HoSo>
                <HoSo><soBienNhan>%1$s</soBienNhan></TrangThaiXml>
                """.formatted(receipt(one), receipt(other)));
        await().atMost(Duration.ofSeconds(20)).until(() -> events(other).contains("dossier-stopped"));
        await().until(() -> files(REMOTE.resolve("ra/trang-thai/done")).size() == 2);
        assertThat(findings(BY_SFTP))
                .as("one that cannot be read, and the place where the tags do not fit")
                .hasSize(2)
                .anySatisfy(finding -> assertThat(finding).contains("unreadable-document", "\"line\":2"))
                .anySatisfy(finding -> assertThat(finding).contains("unreadable-document", "\"line\":4"));
        assertThat(events(one)).doesNotContain("dossier-stopped");
    }

    @ParameterizedTest
    @ValueSource(strings = {BY_H2, BY_POSTGRES})
    void aDatabaseIsToldByRowsAndItsRowsChangeDossiersOnce(String province) throws SQLException {
        String one = accepted(province);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(count(province, "LT_HOSO"))
                .as(() -> troubles(province))
                .isOne());
        assertThat(rows(province, "select SOBIENNHAN, NGAYTIEPNHAN, LT_KHOA from LT_HOSO")
                        .get(0))
                .startsWith(receipt(one) + "|2026-11-02 09:30:00");

        run(province, row(1, receipt(one), "CHUYEN"));
        run(province, row(2, receipt(one), "KHONGBIET"));
        await().atMost(Duration.ofSeconds(20)).until(() -> events(one).contains("dossier-progressed"));
        await().until(() -> findings(province).size() == 1);

        long messages = messages(province);
        run(province, row(3, receipt(one), "DUNG"));
        await().atMost(Duration.ofSeconds(20)).until(() -> events(one).contains("dossier-stopped"));
        assertThat(messages(province))
                .as("rows that are read again are passed over")
                .isEqualTo(messages + 1);
        assertThat(events(one)).containsOnlyOnce("dossier-progressed");
    }

    /** The views say it in the wrong order: the end of each dossier stands before what led to it. */
    @ParameterizedTest
    @ValueSource(strings = {BY_H2, BY_POSTGRES})
    void rowsOfADossierInSeveralViewsAreTakenInTheOrderInWhichTheyHappened(String province) throws SQLException {
        List<String> dossiers = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String code = accepted(province);
            dossiers.add(code);
            said.add(insert("V_LT_GIAYCHUNGNHAN", 100 + i, 10 + 4 * i + 3, receipt(code), "", "NGAYKETTHUC", "x"));
            said.add(insert("V_LT_QUATRINH", 200 + i, 10 + 4 * i + 2, receipt(code), "NHANBOSUNG", "THOIDIEM", "x"));
            said.add(insert("V_LT_QUATRINH", 100 + i, 10 + 4 * i + 1, receipt(code), "YEUCAUBOSUNG", "THOIDIEM", "x"));
            said.add(insert("V_LT_QUATRINH", 300 + i, 10 + 4 * i, receipt(code), "CHUYEN", "THOIDIEM", "x"));
        }
        int waiting = findings(province).size();
        try (Connection database = database(province);
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            for (String sql : said) {
                statement.execute(sql);
            }
            database.commit();
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(findings(province)).hasSize(waiting);
            assertThat(dossiers).allSatisfy(code -> assertThat(events(code))
                    .containsSubsequence(
                            "dossier-progressed", "supplement-requested", "supplement-received", "dossier-completed"));
        });
    }

    private static String insert(
            String view, int id, int second, String receipt, String verb, String time, String text) {
        return "insert into " + view + " (DONGID, NGAYCAPNHAT, SOBIENNHAN, LOAI, " + time
                + ", MACANBO, MACANBONHAN, TRANGTHAI, TAMDUNG, NOIDUNG, TENGIAYTO) values (%d, timestamp '2026-11-05 10:00:%02d', '%s', '%s', timestamp '2026-11-05 10:00:%02d', 'CB01', 'CB02', '12', '1', '%s', 'GCN')"
                        .formatted(id, second, receipt, verb, second, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {BY_H2, BY_POSTGRES})
    void aTableTakesADeliveryOnceAndSaysWhatItCannotTake(String province) throws SQLException {
        String two = "{\"rows\":[{\"SOBIENNHAN\":\"1\",\"NGAYHENTRA\":\"2026-11-09T17:00:00\",\"DIENTICH\":\"12.5\"},"
                + "{\"SOBIENNHAN\":\"2\",\"DIENTICH\":null}]}";

        assertThat(write(province, "LT_BOSUNG", two)).isEqualTo(Outcome.Delivered.asAlways());
        assertThat(write(province, "LT_BOSUNG", two)).isInstanceOf(Outcome.Delivered.class);
        assertThat(rows(
                        province,
                        "select LT_KHOA, SOBIENNHAN, NGAYHENTRA, DIENTICH from LT_BOSUNG order by SOBIENNHAN"))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("key|1|2026-11-09 17:00:00")
                                .endsWith("|12.50"),
                        second -> assertThat(second).isEqualTo("key/2|2|null|null"));

        assertThat(write(province, "LT_NGHIAVU", "{\"rows\":[{\"NGAYHENTRA\":\"09/11/2026\"}]}"))
                .asString()
                .contains("row-refused");
        assertThat(write(province, "LT_HOSOX", two)).asString().contains("unknown-table");
        assertThat(write(province, "LT_NGHIAVU", "{\"rows\":[{\"SOBIENNHANX\":\"1\"}]}"))
                .asString()
                .contains("unknown-column");
        assertThat(write(province, "LT_NGHIAVU", "{\"rows\":[{\"EMAIL\":\"" + "x".repeat(201) + "\"}]}"))
                .asString()
                .contains("row-refused");
        assertThat(count(province, "LT_NGHIAVU")).isZero();
    }

    private Outcome write(String province, String table, String document) {
        return tables.write(lis(province), table, "key", document.getBytes(StandardCharsets.UTF_8));
    }

    private PartnerSystem lis(String province) {
        return inForce.now()
                .system(new SystemId(new ProvinceCode(province), "lis"))
                .orElseThrow();
    }

    @Test
    void theSameFileAgainReplacesItselfInAFolderThatIsMadeAndNothingElseIsLeft() throws IOException {
        folders.put(lis(BY_FOLDER), "vao/moi", "a.csv", "1".getBytes(StandardCharsets.UTF_8));
        folders.put(lis(BY_FOLDER), "vao/moi", "a.csv", "2".getBytes(StandardCharsets.UTF_8));

        assertThat(files(SHARED.resolve("vao/moi"))).containsExactly(SHARED.resolve("vao/moi/a.csv"));
        assertThat(SHARED.resolve("vao/moi/a.csv")).hasContent("2");
    }

    /** A dossier that the portal submitted and the one-stop-shop took in. */
    private String accepted(String province) {
        String code = "%s.12-261102-%04d".formatted(province, ++dossiers);
        hear(province, "portal", "DongBoHoSoMC", """
                {"madonvi":"%s","service":"DongBoHoSoMC","isUpdating":"False","data":[{"MaHoSo":"%s","MaTTHC":"1.012783",
                 "ChuHoSo":"Lê Văn Cường","LoaiDoiTuong":"1","NgayNopHoSo":"20261102090000","TrangThaiHoSo":"1"}]}""".formatted(province, code));
        hear(province, "one-stop-shop", "MSyncDocument", """
                <MSyncDocument><DocCode>%s</DocCode><ReceiptNumber>%s</ReceiptNumber>
                <DateReceived>02/11/2026 09:30:00</DateReceived><Status>new</Status></MSyncDocument>""".formatted(code, receipt(code)));
        return code;
    }

    private void hear(String province, String system, String door, String body) {
        Answer answer = intake.receive(Digests.arrival(
                        new SystemId(new ProvinceCode(province), system),
                        door,
                        null,
                        body.getBytes(StandardCharsets.UTF_8),
                        Instant.parse("2026-11-02T03:00:00Z")))
                .answer();
        assertThat(answer.items()).allMatch(Answer.Item::applied);
    }

    private static String receipt(String code) {
        return "BN-" + code.substring(0, 3) + "-" + code.substring(code.length() - 4);
    }

    private static String csv(String code, String verb) {
        return receipt(code) + ";" + verb + ";05/11/2026 09:00:00;CB01;CB02;12;;;;;;;x\n";
    }

    private static void leave(String folder, String name, String text) throws IOException {
        Path part = SHARED.resolve(folder).resolve(name + ".part");
        Files.writeString(part, text, StandardCharsets.US_ASCII);
        Files.move(part, SHARED.resolve(folder).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> events(String code) {
        return jdbc
                .sql("select e.message_type from event e join dossier d on d.id = e.dossier_id where d.code = ?")
                .param(code)
                .query(String.class)
                .list()
                .stream()
                .map(type -> type.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private List<String> findings(String province) {
        return jdbc.sql(
                        "select q.findings from quarantine q join message m on m.id = q.message_id where m.province = ?")
                .param(province)
                .query(String.class)
                .list();
    }

    /** Why the land office was not told. */
    private String troubles(String province) {
        return jdbc.sql("select last_error from delivery where province = ? and destination = 'lis'")
                .param(province)
                .query(String.class)
                .list()
                .toString();
    }

    private long messages(String province) {
        return jdbc.sql("select count(*) from message where province = ?")
                .param(province)
                .query(Long.class)
                .single();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".part"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, Charset.forName("ISO-8859-1"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String row(int id, String receipt, String verb) {
        return "insert into V_LT_QUATRINH (DONGID, NGAYCAPNHAT, SOBIENNHAN, LOAI, THOIDIEM, MACANBO, MACANBONHAN, TRANGTHAI)"
                + " values (%d, timestamp '2026-11-05 09:00:0%d', '%s', '%s', timestamp '2026-11-05 09:00:00', 'CB01', 'CB02', '12')"
                        .formatted(id, id, receipt, verb);
    }

    private static void tables(String province) throws SQLException {
        for (String view : List.of("V_LT_HOSOTIEPNHAN", "V_LT_QUATRINH", "V_LT_PHIEUCHUYEN", "V_LT_GIAYCHUNGNHAN")) {
            run(
                    province,
                    "create table " + view
                            + " (DONGID bigint primary key, NGAYCAPNHAT timestamp, SOBIENNHAN varchar(40), LOAI varchar(20), THOIDIEM timestamp,"
                            + " MACANBO varchar(20), MACANBONHAN varchar(20), TRANGTHAI varchar(20), TAMDUNG varchar(1), NOIDUNG varchar(80),"
                            + " NGAYKETTHUC timestamp, TENGIAYTO varchar(80))");
        }
        for (String table : List.of("LT_HOSO", "LT_BOSUNG", "LT_NGHIAVU", "LT_YEUCAU")) {
            run(
                    province,
                    "create table " + table
                            + " (LT_KHOA varchar(200) unique, NGAYTIEPNHAN timestamp, NGAYHENTRA timestamp, DIENTICH numeric(12, 2), "
                            + Stream.of(
                                            "SOBIENNHAN MAHOSO NGUOITIEPNHAN MATHUTUC TENTHUTUC LOAIBIENDONG NGUOINOP SOGIAYTO DIACHI DIENTHOAI EMAIL MATHUA MAXA TOBANDO SOTHUA DIACHITHUA"
                                                    .split(" "))
                                    .map(column -> column + " varchar(200)")
                                    .collect(java.util.stream.Collectors.joining(", "))
                            + ")");
        }
    }

    private static long count(String province, String table) throws SQLException {
        return Long.parseLong(rows(province, "select count(*) from " + table).get(0));
    }

    private static void run(String province, String sql) throws SQLException {
        try (Connection database = database(province);
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(String province, String sql) throws SQLException {
        try (Connection database = database(province);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder(rows.getString(1));
                for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append('|').append(rows.getString(i));
                }
                all.add(row.toString());
            }
            return all;
        }
    }

    private static Connection database(String province) throws SQLException {
        return province.equals(BY_H2)
                ? DriverManager.getConnection(H2, "sa", "")
                : postgres.getPostgresDatabase().getConnection();
    }

    private static void province(String code, String name, String gso, String family, String address, String setting)
            throws IOException {
        Files.createDirectories(CONFIG.resolve("province-configs"));
        Files.writeString(CONFIG.resolve("province-configs/" + code + ".yaml"), """
                province: %s
                name: %s
                gso: "%s"
                zone: Asia/Ho_Chi_Minh
                validFrom: 2025-07-01
                systems:
                  portal:
                    family: dvcqg
                    address: http://localhost:9
                    settings: {madonvi: %1$s, organ: x, dstcode: x, username: x}
                  one-stop-shop:
                    family: opencps
                    address: http://localhost:9
                    settings: {username: x, organ: x}
                  lis:
                    family: %s
                    address: "%s"
                    settings: {organ: x%s}
                """.formatted(
                        code, name, gso, family, address, setting.isEmpty() ? "" : ", " + setting));
    }

    private static SshServer serve(int port) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(HOST_KEY));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("hub") && password.equals("a secret"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(REMOTE));
        server.start();
        return server;
    }

    private static KeyPair key() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("lienthong-files-");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

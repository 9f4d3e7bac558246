package org.lienthong.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.ShippedFiles;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.rehearsal.Claim;
import org.lienthong.rehearsal.Outcome;
import org.lienthong.rehearsal.Part;
import org.lienthong.rehearsal.ProvinceReport;
import org.lienthong.rehearsal.TextReport;
import org.lienthong.web.Credentials;

/** Servers that play the real partners, good and bad; what they must never see is a call that writes. */
class RealRehearsalTests {

    private static final String DATABASE = "jdbc:h2:mem:rehearsed;DB_CLOSE_DELAY=-1";
    private static final List<String> FOLDERS =
            List.of("ra/ho-so", "ra/trang-thai", "ra/phieu-chuyen", "ra/ket-qua", "ra/tra-loi", "vao");
    private static final List<String> SYSTEMS =
            List.of("portal", "one-stop-shop", "lis", "tax-gate", "folder", "server", "tables");

    @TempDir
    Path root;

    @TempDir
    Path shared;

    @TempDir
    Path remote;

    @TempDir
    Path data;

    private final WireMockServer partners =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final KeyPair hostKey = key();
    private final StringWriter told = new StringWriter();
    private SshServer server;

    @BeforeEach
    void goodPartners() throws Exception {
        partners.start();
        partners.stubFor(
                any(anyUrl()).willReturn(okJson("{\"data\":\"1\",\"affectedRows\":\"1\",\"totalElements\":\"0\"}")));
        partners.stubFor(any(urlPathMatching("/(one-stop-shop|tax-gate|lis)/token"))
                .willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":9999}")));
        partners.stubFor(any(urlPathMatching("/portal/.*"))
                .willReturn(okJson("{\"error_code\":\"0\",\"session\":\"s\",\"result\":[]}")));
        partners.stubFor(any(urlPathMatching("/tax-gate/(?!token).*"))
                .willReturn(okJson("{\"code\":\"00\",\"success\":\"true\"}")));
        server = serve();
        for (String folder : FOLDERS) {
            Files.createDirectories(shared.resolve(folder));
            Files.createDirectories(remote.resolve(folder));
        }
        Files.writeString(shared.resolve("ra/ho-so/waits.xml"), "<x/>");
        Files.writeString(remote.resolve("ra/ho-so/waits.xml"), "<x/>");
        ShippedFiles.copyTo(root);
        copy(Path.of("test-fixtures"));
        configure(partners.baseUrl() + "/");
        makeTables();
        for (String system : SYSTEMS) {
            secret(system, "inbound", "in");
            secret(system, "outbound", system.equals("server") ? "a secret" : "out");
        }
        secret("tables", "outbound", "pw");
        secret("lis", "transport", "through");
        Path profile = root.resolve("mappings/vbdlis/profile.yaml");
        Files.writeString(
                profile,
                Files.readString(profile)
                        .replaceFirst(
                                "\ndoors:\n",
                                "\ndoors:\n  Moi: {poll: \"moi?tu={watermark}\", every: 30s, start: \"0\", watermark: \\$.so, "
                                        + "mapping: vbdlis/tiep-nhan-cho-mot-cua}\n"));
    }

    @AfterEach
    void stop() throws Exception {
        partners.stop();
        server.stop(true);
        sql("drop all objects");
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("lienthong.channels."))
                .forEach(System::clearProperty);
    }

    @Test
    void goodPartnersAreReachedLoggedInToAskedAndListedAndNothingOfTheirsChanges() throws Exception {
        ProvinceReport report = play(false);

        assertThat(report.claims())
                .filteredOn(claim -> claim.outcome() != Outcome.AS_EXPECTED)
                .as(TextReport.details(report))
                .isEmpty();
        assertThat(report.claims()).allSatisfy(claim -> assertThat(claim.part()).isEqualTo(Part.REACH));
        assertThat(steps(report, "one-stop-shop"))
                .containsExactly("secrets", "resolves", "connects", "login", "login-again", "question", "paths");
        assertThat(steps(report, "portal"))
                .containsExactly("secrets", "resolves", "connects", "login", "login-again", "question");
        assertThat(steps(report, "lis"))
                .containsExactly("secrets", "resolves", "connects", "platform", "platform-again", "poll", "paths");
        assertThat(steps(report, "server")).startsWith("secrets", "resolves", "connects", "sftp", "takes-from");
        assertThat(steps(report, "tables")).startsWith("secrets", "database", "reads-table");

        assertThat(calls())
                .as("whatever could write")
                .allMatch(call -> call.matches("GET .*|OPTIONS .*|POST /[\\w-]+/(token|login)|POST /portal/share"));
        assertThat(partners.findAll(postRequestedFor(urlEqualTo("/portal/share"))))
                .allSatisfy(asked -> assertThat(asked.getBodyAsString()).contains("TraCuuHoSo"));
        assertThat(files(shared)).containsExactly("ra/ho-so/waits.xml");
        assertThat(files(remote)).containsExactly("ra/ho-so/waits.xml");
        assertThat(count("LT_HOSO")).isZero();
    }

    @Test
    void eachFaultIsFoundAtItsStepAndSaysWhatToDo() throws Exception {
        partners.stubFor(any(urlPathMatching("/one-stop-shop/token"))
                .willReturn(aResponse().withStatus(401)));
        partners.stubFor(
                any(urlPathMatching("/lis/v/.*")).willReturn(aResponse().withStatus(404)));
        secret("server", "outbound", "wrong");
        Files.move(shared.resolve("ra/ho-so"), shared.resolve("elsewhere"));
        sql("alter table V_LT_QUATRINH drop column SOBIENNHAN");
        sql("drop table LT_HOSO");
        change("/tax-gate/", "http://localhost:" + closedPort() + "/");
        change(partners.baseUrl() + "/portal/", "https://nobody.invalid/");
        System.clearProperty("lienthong.channels.secrets.H56.lis.inbound");

        ProvinceReport report = play(true);

        assertThat(failed(report))
                .contains(
                        "one-stop-shop login: why.real.no-token",
                        "lis secrets: why.real.no-secret",
                        "lis paths: why.real.nothing-there",
                        "tax-gate connects: why.real.not-reached",
                        "portal resolves: why.real.unresolved",
                        "server sftp: why.real.not-let-in",
                        "folder takes-from: why.real.no-folder",
                        "tables reads-table: why.real.no-columns",
                        "tables staging-table: why.real.no-table");
        assertThat(TextReport.details(report))
                .contains(
                        "V_LT_QUATRINH has no SOBIENNHAN; add these columns",
                        "HTTP 404: nothing at ",
                        "no folder ra/ho-so")
                .contains("lienthong.channels.secrets.H56.lis.inbound");
        assertThat(report.of(Part.SEND))
                .as("a system with a fault is told nothing")
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.outcome()).isEqualTo(Outcome.NOT_REHEARSED));
        assertThat(calls()).noneMatch(call -> call.startsWith("PUT") || call.startsWith("POST /lis/v/"));
    }

    @Test
    void onlyWhenAskedToAMarkedDossierIsToldAndThePartnersAnswersAreReported() throws Exception {
        partners.stubFor(post(urlPathMatching("/lis/v/.*"))
                .willReturn(okJson("{\"data\":\"0\",\"status\":{\"message\":\"chưa mở\"}}")));

        ProvinceReport report = play(true);

        assertThat(report.of(Part.REACH))
                .allSatisfy(claim -> assertThat(claim.outcome()).isEqualTo(Outcome.AS_EXPECTED));
        assertThat(told(report, "one-stop-shop", "dossier-submitted")).isEqualTo(Outcome.AS_EXPECTED);
        assertThat(told(report, "folder", "dossier-accepted")).isEqualTo(Outcome.AS_EXPECTED);
        assertThat(told(report, "server", "dossier-accepted")).isEqualTo(Outcome.AS_EXPECTED);
        assertThat(told(report, "tables", "dossier-accepted")).isEqualTo(Outcome.AS_EXPECTED);
        assertThat(told(report, "lis", "dossier-accepted")).isEqualTo(Outcome.FAILED);
        assertThat(TextReport.details(report))
                .contains("the partner says no (HTTP 200): chưa mở", "dossier H56.DIENTAP-");

        assertThat(partners.findAll(postRequestedFor(urlPathMatching("/one-stop-shop/pa/.*"))))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.getBodyAsString()).contains("DIENTAP", "HỒ SƠ DIỄN TẬP"));
        assertThat(files(shared)).anyMatch(file -> file.startsWith("vao/ho-so/dossier-accepted-"));
        assertThat(files(remote)).anyMatch(file -> file.startsWith("vao/ho-so/dossier-accepted-"));
        assertThat(count("LT_HOSO")).isPositive();
    }

    @Test
    void theCommandConfirmsBeforeItSendsTellsTheHubAndWritesTheReports() throws Exception {
        Credentials.open(data.resolve("credentials.json"));

        assertThat(command("--send")).isEqualTo(2);
        assertThat(told.toString()).contains("not confirmed, so nothing was done");
        assertThat(partners.getAllServeEvents()).isEmpty();

        assertThat(command(
                        "--send",
                        "--yes",
                        "--tell",
                        "--report",
                        data.resolve("report").toString()))
                .as(told.toString())
                .isZero();
        assertThat(told.toString()).contains("ok      H56 ", "[x] rehearsed   since ");
        assertThat(partners.findAll(postRequestedFor(urlPathMatching("/api/v1/provinces/H56/rehearsals"))))
                .singleElement()
                .satisfies(call -> assertThat(call.getBodyAsString()).contains("\"against\":\"REAL\"", "\"failed\":0"));
        assertThat(Files.readString(data.resolve("report/rehearsal.html")))
                .contains("Các đối tác là thật", "H56.DIENTAP-", "Đối tác thật, báo một hồ sơ có đánh dấu");
        assertThat(Files.readString(data.resolve("report/rehearsal.xml"))).contains("classname=\"H56.send\"");
    }

    private int command(String... more) {
        List<String> words = new ArrayList<>(
                List.of("rehearse", "H56", "--real", "--config", root.toString(), "--data", data.toString()));
        words.addAll(List.of("--url", partners.baseUrl()));
        words.addAll(List.of(more));
        PrintWriter out = new PrintWriter(told, true);
        return Commands.line(out, out).execute(words.toArray(String[]::new));
    }

    private ProvinceReport play(boolean sends) throws IOException {
        return RealRehearsal.play(new RealRehearsal.Plan(root, List.of("H56"), data, sends), province -> {})
                .provinces()
                .get(0);
    }

    private static List<String> steps(ProvinceReport report, String system) {
        return report.claims().stream()
                .filter(claim -> claim.what().values().get(0).equals(system))
                .map(RealRehearsalTests::step)
                .toList();
    }

    private static String step(Claim claim) {
        return claim.what().key().replace("claim.real.", "");
    }

    private static List<String> failed(ProvinceReport report) {
        return report.of(Part.REACH).stream()
                .filter(claim -> claim.outcome() == Outcome.FAILED)
                .map(claim -> claim.what().values().get(0) + " " + step(claim) + ": "
                        + claim.why().get(0).key())
                .toList();
    }

    private static Outcome told(ProvinceReport report, String system, String verb) {
        return report.of(Part.SEND).stream()
                .filter(claim -> claim.what().values().equals(List.of(system, verb)))
                .map(Claim::outcome)
                .findFirst()
                .orElseThrow();
    }

    private List<String> calls() {
        List<String> calls = new ArrayList<>();
        for (LoggedRequest call : partners.findAll(anyRequestedFor(anyUrl()))) {
            calls.add(call.getMethod() + " " + call.getUrl());
        }
        assertThat(calls).isNotEmpty();
        return calls;
    }

    private void configure(String base) throws IOException {
        String host = PublicKeyEntry.toString(hostKey.getPublic());
        Files.writeString(config(), """
                province: H56
                name: Tỉnh Thanh Hóa
                gso: "38"
                zone: Asia/Ho_Chi_Minh
                validFrom: 2025-07-01
                stage: shadow
                systems:
                  portal:
                    family: dvcqg
                    address: %1$sportal/
                    settings: {madonvi: H56, organ: x, dstcode: x, username: x}
                  one-stop-shop:
                    family: igate
                    address: %1$sone-stop-shop/
                    settings: {clientId: x, organ: x, agencyCode: x}
                  lis:
                    family: vbdlis
                    address: %1$slis/
                    transport: {kind: lgsp, token: token, accessKey: x, appName: x, partnerCode: x, prefix: v}
                    settings: {tinhId: "38", huyenId: "0", provinceLevel: "False", organ: x}
                  tax-gate:
                    family: tax-gate
                    address: %1$stax-gate/
                    settings: {clientId: x, organ: x}
                  folder:
                    family: elis
                    address: "file:%2$s"
                    settings: {organ: x}
                  server:
                    family: elis
                    address: "sftp://hub@127.0.0.1:%3$d"
                    settings: {organ: x, knownHost: "%4$s"}
                  tables:
                    family: mplis
                    address: "%5$s"
                    settings: {organ: x, username: sa}
                """.formatted(base, shared, server.getPort(), host, DATABASE));
    }

    private Path config() {
        return root.resolve("province-configs/H56.yaml");
    }

    private void change(String there, String instead) throws IOException {
        String text = Files.readString(config());
        String whole = there.startsWith("/") ? partners.baseUrl() + there : there;
        assertThat(text).contains(whole);
        Files.writeString(config(), text.replace(whole, instead));
    }

    private static void secret(String system, String way, String value) {
        System.setProperty("lienthong.channels.secrets.H56." + system + "." + way, value);
    }

    /** As the profile and the mappings of the family want them. */
    private void makeTables() throws SQLException {
        MappingLibrary mappings = MappingLibrary.load(root).library();
        List.of(
                        "V_LT_HOSOTIEPNHAN=ho-so",
                        "V_LT_QUATRINH=trang-thai",
                        "V_LT_PHIEUCHUYEN=phieu-chuyen",
                        "V_LT_GIAYCHUNGNHAN=ket-qua")
                .forEach(table -> make(mappings, table, "DONGID bigint, NGAYCAPNHAT timestamp"));
        List.of("LT_HOSO=tiep-nhan", "LT_BOSUNG=bo-sung", "LT_NGHIAVU=nghia-vu", "LT_YEUCAU=yeu-cau")
                .forEach(table -> make(mappings, table, "LT_KHOA varchar(200) unique"));
        sql("insert into V_LT_QUATRINH (DONGID, NGAYCAPNHAT) values (1, timestamp '2026-11-26 08:00:00')");
        sql("alter user sa set password 'pw'");
    }

    private static void make(MappingLibrary mappings, String table, String more) {
        String[] both = table.split("=");
        TreeSet<String> columns =
                new TreeSet<>(mappings.find("mplis/" + both[1]).orElseThrow().columns());
        String all = columns.stream()
                .filter(column -> !List.of(more.split("\\W+")).contains(column))
                .map(column -> column + " varchar(2000)")
                .collect(Collectors.joining(", "));
        try {
            sql("create table " + both[0] + " (" + more + ", " + all + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection open() throws SQLException {
        try {
            return DriverManager.getConnection(DATABASE, "sa", "pw");
        } catch (SQLException stillNew) {
            return DriverManager.getConnection(DATABASE, "sa", "");
        }
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static long count(String table) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.createDirectories(root.resolve(file).getParent());
                Files.copy(file, root.resolve(file));
            }
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private SshServer serve() throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("hub") && password.equals("a secret"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(remote));
        server.start();
        return server;
    }

    private static KeyPair key() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

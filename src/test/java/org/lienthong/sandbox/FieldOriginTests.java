package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.Hub;
import org.lienthong.ShippedFiles;
import org.lienthong.dossier.MessageType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yaml.snakeyaml.Yaml;

/**
 * Two transfers, written by two citizens with nothing in common, go through the real hub; every line between the systems
 * is tapped. What the land office, the counter and the tax office received must have been said before by somebody whose
 * business it is, stand in the config, or be the hub's own word. Run with {@code -Dlienthong.renew-origins=true} to write
 * docs/field-origins.md anew.
 */
@SpringBootTest(classes = Hub.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FieldOriginTests {

    private static final boolean RENEW = Boolean.getBoolean("lienthong.renew-origins");
    private static final Path PAGE = Path.of("docs/field-origins.md");
    private static final String AGAIN =
            "run: mvn -B test -Dtest=FieldOriginTests -Dlienthong.renew-origins=true, then look at the difference";
    private static final Set<String> OFFICES = Set.of("lis", "one-stop-shop", "tax-gate");
    private static final List<String> SYSTEMS = List.of("portal", "one-stop-shop", "lis", "tax-gate");
    private static final Map<String, String> SECRETS = SYSTEMS.stream()
            .flatMap(system -> Stream.of(system + ".inbound", system + ".outbound"))
            .collect(Collectors.toMap(name -> name, name -> "test-" + name.replace('.', '-')));

    /** What the contracts ask for; the same that the simulated partners refuse to do without. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "lis: tiepnhan",
                    List.of(
                            "LaQuyTrinhCapTinh",
                            "TinhId",
                            "HuyenId",
                            "XaId",
                            "SoBienNhan",
                            "NguoiTiepNhan",
                            "NgayTiepNhan",
                            "NgayHenTra",
                            "ThongTinNguoiNopDon.HoTen",
                            "ThongTinNguoiNopDon.SoChungMinh",
                            "ThongTinNguoiNopDon.DiaChiChiTiet",
                            "ThongTinQuyTrinh.MaQuyTrinh",
                            "ThongTinQuyTrinh.TenQuyTrinh",
                            "ThongTinThuaDat.SoThuTuThua",
                            "ThongTinThuaDat.SoHieuBanDo",
                            "ThongTinThuaDat.DienTich",
                            "DanhSachGiayToDinhKem.TenGiayTo",
                            "DanhSachGiayToDinhKem.TapTin.name",
                            "DanhSachGiayToDinhKem.TapTin.data"),
            "lis: capnhatnghiavutaichinh",
                    List.of("SoBienNhan", "DaHoanThanh", "NgayCapNhat", "DanhSachThongBao.SoThongBao"),
            "lis: capnhatnghiavutaichinh (paid)",
                    List.of(
                            "SoBienNhan",
                            "DaHoanThanh",
                            "NgayCapNhat",
                            "DanhSachChungTu.SoThamChieu",
                            "DanhSachChungTu.SoThongBao",
                            "DanhSachChungTu.SoTien"),
            "lis: capnhattrangthaitraketquahoso", List.of("SoBienNhan", "NgayTra"),
            "one-stop-shop: MSyncDocument receiving",
                    List.of(
                            "DocTypeCode",
                            "DocCode",
                            "CitizenName",
                            "Compendium",
                            "Status",
                            "DocPapers/DocPaper/PaperName"),
            "one-stop-shop: MSyncDocument releasing", List.of("DocCode", "Status"),
            "one-stop-shop: MDocumentTraces",
                    Stream.of("DocCode", "UserName", "DateCreated", "Comment", "Status")
                            .map(field -> "MDocumentTrace/" + field)
                            .toList(),
            "tax-gate: PhieuChuyen",
                    List.of(
                            "SoPhieu",
                            "NgayLap",
                            "MaTinh",
                            "CoQuanLap",
                            "MaHoSo",
                            "SoBienNhan",
                            "MaTTHC",
                            "NgayNhanDu",
                            "LoaiNghiaVu",
                            "NguoiSuDungDat/VaiTro",
                            "NguoiSuDungDat/Ten",
                            "NguoiSuDungDat/SoDinhDanh",
                            "NguoiSuDungDat/DiaChi",
                            "ThuaDat/SoToBanDo",
                            "ThuaDat/SoThua",
                            "ThuaDat/MaXa",
                            "ThuaDat/DiaChi",
                            "ThuaDat/DienTich",
                            "ThuaDat/ViTri",
                            "ThuaDat/GiaDat",
                            "ThuaDat/NguonGoc",
                            "ThuaDat/MucDich/Ma",
                            "GiaTriChuyenNhuong"));

    @TempDir
    static Path data;

    @TempDir
    static Path root;

    private static final List<Tap.Passed> PASSED = Tap.notes();
    private static final Tap INWARD = Tap.between("", "hub", PASSED);
    private static final Map<String, Tap> OUTWARD = new LinkedHashMap<>();
    private static Sandbox sandbox;

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    /** The partners' clocks stand a little ahead and never show the same second twice, so that times tell who said them. */
    private static InstantSource partnersClock() {
        Instant base = Instant.ofEpochSecond(Instant.now().getEpochSecond()).plusSeconds(300);
        AtomicLong second = new AtomicLong();
        return () -> base.plusSeconds(second.getAndIncrement());
    }

    @DynamicPropertySource
    static void world(DynamicPropertyRegistry properties) throws IOException {
        Pace pace = new Pace(
                Duration.ofMillis(5),
                Duration.ofMillis(15),
                Duration.ofMillis(40),
                Duration.ofMillis(400),
                Duration.ofSeconds(10),
                Duration.ofDays(1));
        sandbox = Sandbox.start(
                new SandboxSettings(data.resolve("sandbox"), URI.create("http://localhost:9"), "H56", SECRETS, pace),
                partnersClock());
        copy(root);
        for (String system : SYSTEMS) {
            Tap tap = Tap.between("hub", system, PASSED);
            tap.leadsTo(sandbox.addresses().get(system));
            OUTWARD.put(system, tap);
            properties.add("lienthong.channels.addresses.H56." + system, () -> tap.address()
                    .toString());
        }
        SECRETS.forEach((name, secret) -> properties.add("lienthong.channels.secrets.H56." + name, () -> secret));
        properties.add("lienthong.data", () -> data.toString());
        properties.add("lienthong.config", () -> root.toString());
    }

    /** The config says its own words, so that nobody else's can be taken for them. */
    private static void copy(Path to) throws IOException {
        ShippedFiles.copyTo(to);
        Path config = to.resolve("province-configs/H56.yaml");
        Files.writeString(config, Files.readString(config).replaceAll("(?m)^(\\s+organ: .*)$", "$1 (theo cấu hình)"));
    }

    @AfterAll
    static void end() {
        sandbox.close();
        INWARD.close();
        OUTWARD.values().forEach(Tap::close);
    }

    @Test
    void nothingThatTheOfficesReceiveIsKeyedInASecondTime() throws Exception {
        INWARD.leadsTo(URI.create("http://localhost:" + port));
        sandbox.pointAt(INWARD.address());
        FieldOrigins origins = new FieldOrigins(List.of(run(1), run(2)));

        List<FieldOrigins.Line> lines = origins.lines(OFFICES);

        REQUIRED.forEach((message, fields) -> assertThat(lines)
                .as(message)
                .filteredOn(line -> line.message().equals(message))
                .extracting(FieldOrigins.Line::field)
                .containsAll(fields));
        assertThat(lines.stream()
                        .filter(line -> line.from().isEmpty())
                        .map(line -> line.message() + " " + line.field()))
                .as("fields that only a person could have keyed in again")
                .isEmpty();
        String page = page(lines);
        if (RENEW) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as(AGAIN).isEqualTo(page);
    }

    private FieldOrigins.Run run(int number) throws Exception {
        PASSED.clear();
        Instant from = Instant.now();
        String code = sandbox.submit(Citizen.transfer(number));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        sandbox.partner(PartnerName.LIS).memory().statusOf(code).equals("delivered")
                                && sandbox.partner(PartnerName.PORTAL)
                                        .memory()
                                        .statusOf(code)
                                        .equals("10"));
        List<Tap.Passed> passed = List.copyOf(PASSED);
        return new FieldOrigins.Run(config(), words(), passed, files(passed), from, Instant.now());
    }

    private Map<String, String> config() throws IOException {
        Map<String, Object> yaml = new Yaml().load(Files.readString(root.resolve("province-configs/H56.yaml")));
        Map<String, String> config = new LinkedHashMap<>();
        Leaves.ofTree(Json.MAPPER.valueToTree(yaml)).forEach((path, value) -> config.put(path, value));
        return config;
    }

    /** What the hub says where a message has no words of its own. */
    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (MessageType type : MessageType.values()) {
            words.put(
                    "words for " + type.code(),
                    messages.getMessage("event." + type.code(), null, "", Locale.forLanguageTag("vi")));
        }
        return words;
    }

    /** What the papers are called and what they contain, by link. */
    private static Map<String, Set<String>> files(List<Tap.Passed> passed) throws Exception {
        Map<String, Set<String>> files = new LinkedHashMap<>();
        List<String> links = passed.stream()
                .flatMap(each -> Leaves.of(each.body()).values().stream())
                .filter(value -> value.startsWith("http://localhost:"))
                .distinct()
                .toList();
        HttpClient client = HttpClient.newHttpClient();
        for (String link : new ArrayList<>(links)) {
            HttpResponse<byte[]> file = client.send(
                    HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofByteArray());
            files.put(
                    link,
                    Set.of(
                            link.substring(link.lastIndexOf('/') + 1),
                            Digest.of(new String(file.body(), StandardCharsets.ISO_8859_1))));
        }
        return files;
    }

    private static String page(List<FieldOrigins.Line> lines) {
        long again = lines.stream().filter(line -> line.from().isEmpty()).count();
        String table = lines.stream()
                .map(line -> "| %s | `%s` | %s | %d |"
                        .formatted(
                                line.message(),
                                line.field(),
                                line.from().map(FieldOriginTests::cell).orElse("a person"),
                                line.from().isEmpty() ? 1 : 0))
                .collect(Collectors.joining("\n"));
        return """
                # Where every field came from

                Made by `FieldOriginTests` from two real runs of one transfer; do not edit. The table holds every field that the land office, the one-stop-shop and the tax gate received, in the documents as they came over the line. Origins are found by comparing values: the citizens of the two runs write nothing alike, so a place is an origin only if it held the same fact both times. Who said a thing first, said it; the number of fields that a person had to key in again is the sum of the last column.

                **%d fields, %d keyed again.**

                | destination and message | field | came from | keyed again |
                |---|---|---|---|
                %s
                """.formatted(lines.size(), again, table);
    }

    private static String cell(String from) {
        int colon = from.indexOf(": ");
        return from.substring(0, colon + 2) + "`" + from.substring(colon + 2) + "`";
    }
}

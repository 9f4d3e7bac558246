package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of the contracts, byte for byte, along the way of one dossier. */
class DoorContractTests extends HubTest {

    private static final String PORTAL = "{\"error_code\":\"0\",\"message\":\"Đã tiếp nhận\",\"result\":"
            + "[{\"MaHoSo\":\"%s\",\"error_code\":\"0\",\"message\":\"Đã tiếp nhận\"}]}";
    private static final String COUNTER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><MSyncResponse><Result>1</Result>"
            + "<DocCode>%s</DocCode><Message>Đã tiếp nhận</Message></MSyncResponse>";
    private static final String LIS = "{\"Result\":1,\"Message\":\"Đã tiếp nhận\"}";
    private static final String TAX = "{\"Result\":1,\"Message\":\"Đã tiếp nhận\",\"Items\":"
            + "[{\"MaHoSo\":\"%s\",\"Result\":1,\"Message\":\"Đã tiếp nhận\"}]}";

    @Test
    void everyDoorAnswersInTheWordsOfItsContractFromSubmissionToHandover() throws IOException {
        for (String[] step : new String[][] {
            {"portal DongBoHoSoMC", "transfer", PORTAL, "REGISTERED", "2026-11-02T01:15:00Z"},
            {"one-stop-shop MSyncDocument", "accepted", COUNTER, "ACCEPTED", "2026-11-02T02:30:00Z"},
            {"lis ChuyenHoSo", "moved", LIS, "PROCESSING", "2026-11-03T02:30:00Z"},
            {"lis YeuCauBoSungHoSo", "paused", LIS, "SUPPLEMENT_REQUESTED", ""},
            {"portal DongBoHoSoMC", "supplement-provided", PORTAL, "SUPPLEMENT_REQUESTED", "2026-11-04T01:00:00Z"},
            {"lis NhanBoSungHoSo", "received", LIS, "PROCESSING", "2026-11-04T04:00:00Z"},
            {"lis LienThongThue", "slip", LIS, "FINANCIAL_OBLIGATION", ""},
            {"tax-gate ThongBaoThue", "two-payers", TAX, "FINANCIAL_OBLIGATION", ""},
            {"tax-gate ChungTuThue", "paid", TAX, "FINANCIAL_OBLIGATION", "2026-11-09T01:45:00Z"},
            {"tax-gate ChungTuThue", "paid by the other", TAX, "PROCESSING", "2026-11-09T01:45:00Z"},
            {"lis KetThucHoSo", "result", LIS, "COMPLETED", "2026-11-10T03:00:00Z"},
            {"one-stop-shop MSyncDocument", "delivered", COUNTER, "RESULT_DELIVERED", "2026-11-11T01:20:00Z"}
        }) {
            String code = "H56.12-261102-8001";
            Counts before = counts();
            KnownDoor door = door(step[0]);
            byte[] body = fixture(door, step[1], "8001");
            Caller.Answer answer = door.knock(caller, body);

            assertThat(answer.status()).as(step[0]).isEqualTo(200);
            assertThat(answer.body()).as(step[0]).isEqualTo(step[2].formatted(code));
            assertThat(counts().since(before)).isEqualTo(new Counts(1, 1, dossiers(step[1]), 0));
            if (!step[3].isEmpty()) {
                assertThat(status(code)).as(step[0]).isEqualTo(step[3]);
            }
            if (!step[4].isEmpty()) {
                assertThat(lastEvent(code))
                        .as(step[0] + " speaks in its own zone")
                        .isEqualTo(Instant.parse(step[4]));
            }

            Counts after = counts();
            assertThat(door.knock(caller, body)).as("a copy of " + step[0]).satisfies(copy -> {
                assertThat(copy.status()).isEqualTo(200);
                assertThat(copy.body()).isEqualTo(answer.body());
            });
            assertThat(counts()).as("a copy of " + step[0]).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @CsvSource({"YeuCauCapNhatHoSo,returned,8002", "ThongBaoNhapSaiThuTuc,returned,8003", "ChuyenHoSo,moved,8004"})
    void theLandOfficeSendsBackWhatIsWrong(String name, String fixture, String number) throws IOException {
        accepted(number);
        KnownDoor door = door("lis " + name);

        assertThat(door.knock(caller, fixture(door, fixture, number)).body()).isEqualTo(LIS);
    }

    @Test
    void theTaxOfficeSendsASlipBack() throws IOException {
        processing("8005");
        KnownDoor slip = door("lis LienThongThue");
        KnownDoor back = door("lis ThueChuyenTraHoSoDoSai");

        assertThat(slip.knock(caller, fixture(slip, "slip", "8005")).body()).isEqualTo(LIS);
        assertThat(back.knock(caller, fixture(back, "returned", "8005")).body()).isEqualTo(LIS);
    }

    @Test
    void aReceiptMadeInTheLandOfficeIsADossier() throws IOException {
        KnownDoor door = door("lis TiepNhanHoSoChoMotCua");
        Counts before = counts();

        assertThat(door.knock(caller, fixture(door, "taken-in-at-the-land-office", "8006"))
                        .body())
                .isEqualTo(LIS);
        assertThat(counts().since(before)).isEqualTo(new Counts(1, 1, 1, 0));
    }

    @Test
    void noticesWithoutSumsComeFromTheLandOffice() throws IOException {
        processing("8007");
        KnownDoor slip = door("lis LienThongThue");
        KnownDoor door = door("lis GuiKetQuaThue");
        slip.knock(caller, fixture(slip, "slip", "8007"));

        assertThat(door.knock(caller, fixture(door, "notices", "8007")).body()).isEqualTo(LIS);
    }

    @Test
    void aRefusalNamesPathRuleAndWhatToDo() {
        byte[] body = "{\"MaCanBoChuyen\":1,\"MaCanBoNhan\":2,\"MaTrangThai\":3}".getBytes(StandardCharsets.UTF_8);

        assertThat(door("lis ChuyenHoSo").knock(caller, body).body())
                .isEqualTo(
                        "{\"Result\":0,\"Message\":\"$.SoBienNhan: Trường này là bắt buộc; hãy gửi lại kèm giá trị [required]\"}");
    }

    @Test
    void oneBadItemOfABatchNeverSpoilsTheGoodOne() throws IOException {
        processing("8008");
        KnownDoor door = door("tax-gate ThongBaoThue");
        KnownDoor slip = door("lis LienThongThue");
        slip.knock(caller, fixture(slip, "slip", "8008"));
        Counts before = counts();
        Caller.Answer answer = door.knock(caller, fixture(door, "unknown-dossier-beside-good", "8008"));

        assertThat(answer.body())
                .startsWith(
                        "{\"Result\":0,\"Message\":\"Đã tiếp nhận 1 trên 2 mục; các mục còn lại xem chi tiết từng mục\",")
                .contains("{\"MaHoSo\":\"H56.12-261102-8008\",\"Result\":1,\"Message\":\"Đã tiếp nhận\"}")
                .contains("{\"MaHoSo\":\"H56.12-260101-9999\",\"Result\":0,\"Message\":\"code: ");
        assertThat(counts().since(before)).isEqualTo(new Counts(1, 1, 0, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GetDanhMucNguoiDung|{"MaNguoiDung":"CB01","TenNguoiDung":"Lê Thị Hồng Mai","TenPhongBan":"Văn phòng đăng ký đất đai","ChucDanh":"Chuyên viên"}
                    GetDanhMucThuTuc|"MaThuTucHanhChinh":"1.013831"
                    GetDanhMucTrangThai|"MaTrangThai":"1"
                    """)
    void aCatalogueIsReadWithTheSecurityCodeOnly(String list, String contains) {
        String path = "/exchange/H56/lis/" + list;
        Caller.Answer right = caller.get(path + "?SecurityCode=" + KnownDoor.inbound("H56", "lis"));

        assertThat(right.status()).isEqualTo(200);
        assertThat(right.type()).startsWith("application/json");
        tools.jackson.databind.JsonNode items =
                tools.jackson.databind.json.JsonMapper.builder().build().readTree(right.body());
        assertThat(items.isArray()).isTrue();
        List<String> keys = List.copyOf(items.get(0).propertyNames());
        for (String key :
                contains.replaceAll("\"([A-Za-z]+)\":\"[^\"]*\"|[{}]", "$1").split(",")) {
            assertThat(keys).contains(key);
        }
        for (String value : contains.replaceAll("[{}]", "").split(",(?=\")")) {
            assertThat(right.body()).contains(value);
        }
        for (String query : List.of(
                "",
                "?SecurityCode=",
                "?SecurityCode=x",
                "?securitycode=" + KnownDoor.inbound("H56", "lis"),
                "?SecurityCode=" + KnownDoor.inbound("H21", "lis"),
                "?SecurityCode=%zz")) {
            Caller.Answer wrong = caller.get(path + query);
            assertThat(wrong.status()).as(query).isIn(400, 401);
            assertThat(wrong.body()).as(query).doesNotContain("CB01", "1.013831", "Mai");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetDanhMucXa", "ChuyenHoSo", "ChuyenHoSo/x", ""})
    void thereIsNoOtherList(String list) {
        assertThat(caller.get("/exchange/H56/lis/" + list).status()).isEqualTo(404);
    }

    @Test
    void aPartnerThatStillKnocksUnderACodeOfThePastIsHeardByTheProvinceOfToday() throws IOException {
        KnownDoor door = KnownDoor.of(provinces, Outside.MERGED).get(0);
        String code = "H22.12-261102-8010";
        byte[] body = new String(fixture(door, "transfer", "8010"), StandardCharsets.UTF_8)
                .replace("H56.12-261102-8010", code)
                .getBytes(StandardCharsets.UTF_8);
        String other = KnownDoor.inbound(Outside.TOLD, "portal");

        assertThat(knockedAs(Outside.CLOSED, door, body, other).status()).isEqualTo(401);
        assertThat(knockedAs("H23", door, body, door.secret()).status()).isEqualTo(404);
        Caller.Answer answer = knockedAs(Outside.CLOSED, door, body, door.secret());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PORTAL.formatted(code));
        assertThat(jdbc.sql("select province || ' ' || issuing_province from dossier where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("H60 H22");

        Counts after = counts();
        assertThat(door.knock(caller, body).body())
                .as("the same under the code of today is a copy")
                .isEqualTo(answer.body());
        assertThat(counts()).isEqualTo(after);
    }

    private Caller.Answer knockedAs(String province, KnownDoor door, byte[] body, String secret) {
        return door.knock(caller, province, body, secret, Map.of());
    }

    private void accepted(String number) throws IOException {
        KnownDoor portal = door("portal DongBoHoSoMC");
        KnownDoor counter = door("one-stop-shop MSyncDocument");
        assertThat(portal.knock(caller, fixture(portal, "transfer", number)).body())
                .contains("\"error_code\":\"0\",\"message\":\"Đã");
        assertThat(counter.knock(caller, fixture(counter, "accepted", number)).body())
                .contains("<Result>1</Result>");
    }

    private void processing(String number) throws IOException {
        accepted(number);
        KnownDoor moved = door("lis ChuyenHoSo");
        assertThat(moved.knock(caller, fixture(moved, "moved", number)).body()).isEqualTo(LIS);
    }

    private static long dossiers(String fixture) {
        return fixture.equals("transfer") ? 1 : 0;
    }

    private String status(String code) {
        return jdbc.sql("select status from dossier where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private Instant lastEvent(String code) {
        return jdbc.sql("select e.occurred_at from event e join dossier d on d.id = e.dossier_id where d.code = ? "
                        + "order by e.seq desc limit 1")
                .param(code)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private KnownDoor door(String name) {
        return KnownDoor.of(provinces, Outside.KNOCKED).stream()
                .filter(door -> door.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A document of the fixtures about a dossier of this test's own. */
    private static byte[] fixture(KnownDoor door, String name, String number) throws IOException {
        if (name.equals("paid by the other")) {
            return new String(fixture(door, "paid", number), StandardCharsets.UTF_8)
                    .replace("TB-2026-001235", "TB-2026-001234")
                    .replace("\"7500000\"", "\"30000000\"")
                    .replace("\"038190000123\"", "\"038075000456\"")
                    .getBytes(StandardCharsets.UTF_8);
        }
        Path file = Path.of("test-fixtures", door.door().mapping(), name, door.xml() ? "given.xml" : "given.json");
        String text = renumbered(Files.readString(file), number)
                .replaceFirst("(\"SecurityKey\"\\s*:\\s*\")[^\"]*", "$1" + KnownDoor.inbound("H56", "tax-gate"));
        Matcher inside =
                Pattern.compile("\"FileThongBaoThue\"\\s*:\\s*\"([^\"]*)\"").matcher(text);
        if (inside.find()) {
            String xml = new String(Base64.getDecoder().decode(inside.group(1)), StandardCharsets.UTF_8);
            byte[] other = renumbered(xml, number).getBytes(StandardCharsets.UTF_8);
            text = text.replace(inside.group(1), Base64.getEncoder().encodeToString(other));
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String renumbered(String text, String number) {
        return text.replace("H56.12-261102-0001", "H56.12-261102-" + number)
                .replace("BN-2026-000123", "BN-2026-" + number)
                .replace("BN-LIS-2026-0009", "BN-LIS-" + number)
                .replace("MC-38-0004711", "MC-38-" + number);
    }
}

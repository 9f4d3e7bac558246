package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every field of every door with values without sense: either the whole item takes effect or nothing does. */
class BadFieldTests extends HubTest {

    private static final Pattern JSON_VALUE =
            Pattern.compile("(?<=:\\s{0,3})(\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9][0-9.]*|true|false)");
    private static final Pattern XML_VALUE = Pattern.compile("(?<=>)[^<>\\s][^<>]*(?=</)");

    /** Written as they stand into JSON. */
    private static final List<String> JSON = List.of(
            "\"\"",
            "null",
            "true",
            "[]",
            "{}",
            "[[[1]]]",
            "-1",
            "-5000000",
            "0.5",
            "12500000.75",
            "1e9",
            "1E+400",
            "99999999999999999999999999",
            "\"1e9\"",
            "\"-1\"",
            "\"12.500.000\"",
            "\"mười triệu\"",
            "\"31/02/2026 08:00:00\"",
            "\"20260231080000\"",
            "\"2026-02-31T08:00:00\"",
            "\"0001-01-01T00:00:00\"",
            "\"00010101000000\"",
            "\"9999-12-31T23:59:59\"",
            "\"99991231235959\"",
            "\"../../../etc/passwd\"",
            "\"..\\\\..\\\\x.pdf\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"x\\udc00y\"",
            "\"\\u202e\\u2066\"",
            "\"\\r\\nX-Lan: 1\"",
            "\"<script>alert(1)</script>\"",
            "\"' or 1=1 --\"",
            "\"${jndi:ldap://x}\"",
            "\"{message}{name}{0}\"",
            "\"" + "ữ".repeat(70_000) + "\"");

    @BeforeEach
    void aDossierThatTheFixturesKnow() {
        door("portal", "DongBoHoSoMC").knock(caller, known("""
                {"madonvi":"H56","service":"DongBoHoSoMC","isUpdating":"False","data":[{"MaHoSo":"H56.12-261102-0001",
                "MaTTHC":"1.013831","ChuHoSo":"Lê Văn Thử","LoaiDoiTuong":"1","NgayNopHoSo":"20261102090000",
                "TrangThaiHoSo":"1"}]}"""));
        door("one-stop-shop", "MSyncDocument").knock(caller, known("""
                <MSyncDocument><DocCode>H56.12-261102-0001</DocCode><ReceiptNumber>BN-2026-000123</ReceiptNumber>
                <DateReceived>02/11/2026 09:30:00</DateReceived><Status>new</Status></MSyncDocument>"""));
    }

    @TestFactory
    Stream<DynamicTest> anItemTakesEffectOrNothingDoes() {
        return KnownDoor.all(provinces).stream()
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    for (byte[] body : spoiled(door, new String(richest(door), StandardCharsets.UTF_8))) {
                        allOrNothing(door, body);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> noFieldIsTooLongForTheLedger() {
        return KnownDoor.all(provinces).stream()
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    for (int length : new int[] {600, 70_000}) {
                        for (byte[] body : lengthened(door, length)) {
                            allOrNothing(door, body);
                        }
                    }
                }));
    }

    /** Each text once as long as this, and its dossier another one each time, so that nothing earlier stands in the way. */
    private static List<byte[]> lengthened(KnownDoor door, int length) {
        String text = new String(richest(door), StandardCharsets.UTF_8);
        String other = text.replace("H56.12-261102-0001", "H56.12-" + length + "-%d");
        List<MatchResult> values =
                (door.xml() ? XML_VALUE : JSON_VALUE).matcher(other).results().toList();
        List<byte[]> lengthened = new ArrayList<>();
        for (int field = 0; field < values.size(); field++) {
            MatchResult at = values.get(field);
            String put = door.xml() ? "ữ".repeat(length) : "\"" + "ữ".repeat(length) + "\"";
            if (at.group().startsWith("\"") || door.xml()) {
                lengthened.add(known((other.substring(0, at.start()) + put + other.substring(at.end()))
                        .replace("%d", String.valueOf(field))));
            }
        }
        return lengthened;
    }

    private static byte[] richest(KnownDoor door) {
        return door.taken().stream()
                .max(Comparator.comparingInt(body -> body.length))
                .orElseThrow();
    }

    private void allOrNothing(KnownDoor door, byte[] body) {
        Newest before = newest();
        Caller.Answer answer = door.knock(caller, body);
        Counts more = since(before);
        String what = door + "\n" + shortened(new String(body, StandardCharsets.UTF_8)) + "\n" + answer + "\n" + more;
        if (answer.status() == 401 && door.secretInBody()) {
            assertThat(more).as(what).isEqualTo(new Counts(0, 0, 0, 0));
            return;
        }
        assertThat(answer.status()).as(what).isEqualTo(200);
        assertThat(answer.body()).as(what).doesNotContain("internal-error");
        boolean accepted = Shape.accepted(door, answer);
        assertThat(more.messages()).as(what).isLessThanOrEqualTo(1);
        if (accepted) {
            assertThat(more.quarantined()).as(what).isZero();
            assertThat(more.dossiers()).as(what).isLessThanOrEqualTo(more.events());
        } else {
            assertThat(more.quarantined()).as(what).isEqualTo(more.messages());
            assertThat(more.events() + more.dossiers()).as(what).isZero();
        }
    }

    private static List<byte[]> spoiled(KnownDoor door, String text) {
        List<MatchResult> values =
                (door.xml() ? XML_VALUE : JSON_VALUE).matcher(text).results().toList();
        List<byte[]> spoiled = new ArrayList<>();
        for (int field = 0; field < values.size(); field++) {
            // every value meets every kind of field, not every single one: a rotation keeps this a matter of seconds
            for (int value = field % 4; value < JSON.size(); value += values.size() > 6 ? 4 : 1) {
                MatchResult at = values.get(field);
                String put = door.xml() ? markup(JSON.get(value)) : JSON.get(value);
                spoiled.add(known(text.substring(0, at.start()) + put + text.substring(at.end())));
            }
        }
        return spoiled;
    }

    /** The same nonsense as element text. */
    private static String markup(String json) {
        String bare = json.replaceAll("^\"|\"$", "");
        return bare.replace("&", "&amp;").replace("<", "&lt;").replace("\\r\\n", "&#13;&#10;");
    }

    private static String shortened(String text) {
        return text.length() > 4000 ? text.substring(0, 4000) : text;
    }

    private KnownDoor door(String system, String name) {
        return KnownDoor.of(provinces, Outside.KNOCKED).stream()
                .filter(door -> door.name().equals(system) && door.door().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] known(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

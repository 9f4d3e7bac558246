package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who try to steer the hub by headers, addresses and broken HTTP. */
class HostileCallsTests extends HubTest {

    private static final Pattern INSIDES =
            Pattern.compile("(?i)exception|\\bat [a-z.]+\\(|apache|tomcat|spring|\\.java|stack");
    private static final List<String> EXPECTED = List.of(
            "authorization",
            "content-type",
            "content-length",
            "host",
            "connection",
            "user-agent",
            "idempotency-key",
            "accept-encoding",
            "upgrade",
            "transfer-encoding");

    @Test
    void noHeaderOfACallerSteersOrReachesAnOutgoingCall() {
        WireMockServer evil = Outside.started();
        WireMockServer counter = Outside.partner(Outside.KNOCKED, "one-stop-shop");
        counter.resetAll();
        counter.stubFor(any(anyUrl()).willReturn(okXml("<MSyncResponse><Result>1</Result></MSyncResponse>")));
        try {
            Caller.Answer answer = portal().knock(caller, submitted("H56.12-261102-0777"), secret(), hostile(evil));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(Shape.accepted(portal(), answer)).as(answer.body()).isTrue();
            await().untilAsserted(() -> assertThat(counter.getAllServeEvents()).isNotEmpty());
            assertThat(evil.getAllServeEvents()).isEmpty();
            assertThat(counter.getAllServeEvents()).allSatisfy(call -> {
                assertThat(call.getRequest().getUrl()).isEqualTo("/MSyncDocument");
                assertThat(call.getRequest().getMethod().getName()).isEqualTo("POST");
                assertThat(call.getRequest().getHeaders().all())
                        .extracting(HttpHeader::key)
                        .allSatisfy(name -> assertThat(EXPECTED).contains(name.toLowerCase(Locale.ROOT)));
                assertThat(call.getRequest().getBodyAsString()).doesNotContain("select", evil.baseUrl());
            });
        } finally {
            evil.stop();
            counter.resetAll();
        }
    }

    @TestFactory
    Stream<DynamicTest> noHeaderOfACallerChangesTheAnswerOfADoor() {
        return KnownDoor.of(provinces, Outside.KNOCKED).stream()
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    WireMockServer evil = Outside.partner(Outside.TOLD, "lis");
                    String plain = door.knock(caller, door.one()).body();
                    evil.resetRequests();
                    Caller.Answer answer = door.knock(
                            caller, door.one(), KnownDoor.inbound(Outside.KNOCKED, door.name()), hostile(evil));
                    assertThat(answer.status()).isEqualTo(200);
                    Shape.of(door, answer);
                    assertThat(Shape.rules(answer)).doesNotContain("internal-error");
                    assertThat(answer.headers().keySet()).noneMatch(name -> name.contains("camel"));
                    assertThat(plain).isNotEmpty();
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exchange/H56/lis/ChuyenHoSo/%00",
                "/exchange/H56/lis/ChuyenHoSo/..%2f..%2fKetThucHoSo",
                "/exchange/H56/lis/..%2fportal%2fDongBoHoSoMC",
                "/exchange/H56/lis/../portal/DongBoHoSoMC",
                "/exchange/H56/lis/%2e%2e/portal/DongBoHoSoMC",
                "/exchange/H56/lis/ChuyenHoSo/..%5c..%5cx",
                "/exchange/H56/lis/ChuyenHoSo/a;jsessionid=1",
                "/exchange/H56/lis/ChuyenHoSo//x",
                "/exchange/H56/lis/%ff%fe",
                "/exchange/H56/lis/ChuyenHoSo/%zz",
                "/exchange/H56/lis",
                "/exchange/H56/lis/",
                "/exchange/H56/lis/ChuyenHoSo",
                "/exchange/h56/lis/ChuyenHoSo/x",
                "/exchange/H99/lis/ChuyenHoSo/x",
                "/exchange/H56%20/lis/ChuyenHoSo/x",
                "/exchange/H56/LIS/ChuyenHoSo/x",
                "/exchange/H56/files/x",
                "/exchange/H56/api/x",
                "/exchange/%27%20or%201=1/lis/ChuyenHoSo/x",
                "/exchange/H56/portal/DongBoHoSoMC/",
                "/exchange/H56/portal/DongBoHoSoMC%20"
            })
    void anAddressThatIsNoDoorIsToldSoWithoutOurInsides(String path) {
        Counts before = counts();
        Caller.Answer answer = caller.post(
                path,
                Map.of("Content-Type", "application/json", "X-API-Key", secret()),
                "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isIn(400, 401, 404);
        assertThat(answer.body()).doesNotContainPattern(INSIDES);
        // What is no HTTP address at all never reaches the hub: the server itself says 400 in a bare page.
        assertThat(answer.type()).as(answer.body()).startsWith(answer.status() == 400 ? "" : "application/");
        assertThat(counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW"})
    void anotherMethodIsRefused(String method) {
        Counts before = counts();
        Caller.Answer answer = caller.raw(
                method + " /exchange/H56/portal/DongBoHoSoMC HTTP/1.1",
                Map.of("X-API-Key", secret(), "Content-Length", "2"),
                "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isBetween(200, 499);
        assertThat(answer.body()).doesNotContainPattern(INSIDES);
        assertThat(counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ\r\n{}\r\n", "-1\r\n{}\r\n", "2\r\n{}", "ffffffffffffffff\r\n{}\r\n", ""})
    void aBodyThatBreaksOffIsNotKept(String chunks) throws java.io.IOException {
        Counts before = counts();
        Caller.Answer answer = caller.brokenOff(
                "POST /exchange/H56/portal/DongBoHoSoMC HTTP/1.1",
                Map.of("X-API-Key", secret(), "Content-Type", "application/json", "Transfer-Encoding", "chunked"),
                chunks.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isIn(0, 400);
        assertThat(answer.body()).doesNotContainPattern(INSIDES);
        assertThat(counts()).isEqualTo(before);
    }

    private static Map<String, String> hostile(WireMockServer evil) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name :
                List.of("CamelHttpUri", "camelhttpuri", "CAMELHTTPURI", "org.apache.camel.HttpUri", "Camel-Http-Uri")) {
            headers.put(name, evil.baseUrl() + "/stolen");
        }
        headers.put("CamelHttpPath", "/other");
        headers.put("CamelHttpQuery", "a=b");
        headers.put("CamelHttpMethod", "DELETE");
        headers.put("CamelHttpHost", "localhost:" + evil.port());
        headers.put("CamelSqlQuery", "select 1");
        headers.put("CamelBeanMethodName", "settle");
        headers.put("CamelFileName", "../../x");
        headers.put("CamelExecCommandExecutable", "/bin/true");
        headers.put("breadcrumbId", "evil");
        headers.put("Idempotency-Key", "mine");
        headers.put("X-Forwarded-Host", "localhost:" + evil.port());
        headers.put("X-HTTP-Method-Override", "DELETE");
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        headers.put("X-Smuggled", "1");
        return headers;
    }

    private KnownDoor portal() {
        return KnownDoor.of(provinces, Outside.KNOCKED).stream()
                .filter(door -> door.name().equals("portal"))
                .findFirst()
                .orElseThrow();
    }

    private static String secret() {
        return KnownDoor.inbound(Outside.KNOCKED, "portal");
    }

    static byte[] submitted(String code) {
        return """
                {"madonvi":"H56","service":"DongBoHoSoMC","isUpdating":"False","data":[{"MaHoSo":"%s",
                "MaTTHC":"1.013831","ChuHoSo":"Lê Văn Thử","LoaiDoiTuong":"1","NgayNopHoSo":"20261102090000",
                "TrangThaiHoSo":"1"}]}""".formatted(code).getBytes(StandardCharsets.UTF_8);
    }
}

package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All partners of a whole country behind one server. */
class CountryTests {

    private static final List<SandboxProvince> COUNTRY = IntStream.rangeClosed(1, 34)
            .mapToObj(number -> SandboxProvince.ofFour("H%02d".formatted(number), Hand.SECRETS))
            .toList();

    @TempDir
    Path memory;

    private FakeHub hub;
    private Sandbox sandbox;

    @BeforeEach
    void open() {
        hub = new FakeHub();
        sandbox = start();
    }

    @AfterEach
    void shut() {
        sandbox.close();
        hub.close();
    }

    private Sandbox start() {
        return Sandbox.start(new SandboxSettings(memory, hub.address(), COUNTRY, Pace.test(), 0));
    }

    @Test
    void all136PartnersStandBehindOnePortAndFindItAgainAfterAStop() {
        assertThat(sandbox.partners()).hasSize(136);
        List<URI> addresses = sandbox.partners().stream().map(Partner::address).toList();
        assertThat(addresses)
                .extracting(URI::getPort)
                .containsOnly(addresses.get(0).getPort());
        assertThat(addresses).extracting(URI::getPath).contains("/H01/portal", "/H34/tax-gate");
        sandbox.close();
        long before = System.nanoTime();
        sandbox = start();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(sandbox.partners()).extracting(Partner::address).isEqualTo(addresses);
    }

    @Test
    void aProvinceKnowsNothingOfAnotherAndAModeIsOnePartnersOwn() throws Exception {
        String code = sandbox.submit("H07", Stories.named("renewal"));
        assertThat(code).startsWith("H07.12-");
        assertThat(sandbox.partner("H07", "portal").memory().dossiers()).containsExactly(code);
        assertThat(sandbox.partner("H08", "portal").memory().dossiers()).isEmpty();
        SandboxTest.soon().until(() -> sandbox.partner("H07", "portal").memory().unacknowledged() == 1);
        String down = "{\"mode\":\"error-500\"}";
        assertThat(mode("H07", down)).isEqualTo(204);
        assertThat(login("H07")).isEqualTo(500);
        assertThat(login("H08")).isEqualTo(200);
        assertThat(Hand.response(at("H99"), "/login", "application/json", "{}").statusCode())
                .isEqualTo(404);
    }

    private int mode(String province, String body) throws Exception {
        return Hand.response(at(province), "/__sandbox/mode", "application/json", body)
                .statusCode();
    }

    private int login(String province) throws Exception {
        return Hand.response(at(province), "/login", "application/json", "{}").statusCode();
    }

    private URI at(String province) {
        return URI.create(sandbox.partner("H01", "portal").address().toString().replace("H01", province));
    }
}

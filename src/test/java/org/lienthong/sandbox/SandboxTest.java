package org.lienthong.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox in front of a fake hub, on a fresh memory. */
abstract class SandboxTest {

    @TempDir
    Path memory;

    FakeHub hub;
    Sandbox sandbox;

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

    Sandbox start() {
        return Sandbox.start(new SandboxSettings(memory, hub.address(), "H56", Hand.SECRETS, Pace.test()));
    }

    /** Like a power cut and the morning after. */
    void restart() {
        sandbox.close();
        sandbox = start();
    }

    Partner portal() {
        return sandbox.partner(PartnerName.PORTAL);
    }

    Partner shop() {
        return sandbox.partner(PartnerName.ONE_STOP_SHOP);
    }

    Partner lis() {
        return sandbox.partner(PartnerName.LIS);
    }

    Partner gate() {
        return sandbox.partner(PartnerName.TAX_GATE);
    }

    URI at(Partner partner) {
        return partner.address();
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(10));
    }
}

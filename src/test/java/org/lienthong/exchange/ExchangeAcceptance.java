package org.lienthong.exchange;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.Hub;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The acceptance suite of exchange and ledger: the hub as it runs, with a real database and partners behind real HTTP.
 * Each group of claims is an interface of its own; a database is a subclass.
 */
@SpringBootTest(
        classes = {Hub.class, Outside.class},
        properties = {
            "lienthong.channels.call-timeout=700ms",
            "lienthong.exchange.poll=50ms",
            "lienthong.look-for-versions=1h",
            "lienthong.proof.every=1h",
            "lienthong.operations.replay-every=1h",
            "lienthong.operations.watch-every=1h",
            "lienthong.exchange.circuit-failures=3",
            "logging.level.org.lienthong=off"
        })
@DirtiesContext
abstract class ExchangeAcceptance
        implements KeepingClaims,
                LaneClaims,
                LeaseClaims,
                OutcomeClaims,
                CircuitClaims,
                FetchingClaims,
                SeenRowsClaims,
                IssuingProvinceClaims,
                ReconcilingClaims,
                QuarantineClaims,
                CauseClaims,
                DeskActClaims,
                DeskPageClaims,
                ResumingClaims,
                MoneyClaims,
                FigureClaims,
                SealingClaims,
                ShadowClaims,
                ReplayClaims,
                IncidentClaims,
                SilenceClaims,
                LegalClockClaims,
                BudgetClaims {

    static final PartnerServers PARTNERS = new PartnerServers();

    @TempDir
    static Path data;

    @Autowired
    World world;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("lienthong.data", () -> data.toString());
        PARTNERS.announce(properties);
    }

    @BeforeEach
    void fresh() {
        world.fresh();
    }

    @Override
    public World world() {
        return world;
    }
}

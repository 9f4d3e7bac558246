package org.lienthong.channels;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.lienthong.Hub;
import org.lienthong.province.InForce;
import org.lienthong.province.Provinces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole hub on a free port; one context for all tests of the rim. */
@SpringBootTest(classes = Hub.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(HubTest.FixedClock.class)
abstract class HubTest {

    static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    static final int LARGEST_BODY = 256 << 10;

    @TestConfiguration(proxyBeanMethods = false)
    static class FixedClock {
        @Bean
        @Primary
        Clock standing() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("lienthong.config", () -> Outside.CONFIG.toString());
        properties.add("lienthong.data", () -> Outside.DATA.toString());
        properties.add("lienthong.channels.largest-body", () -> LARGEST_BODY + "B");
        properties.add("lienthong.channels.call-timeout", () -> "2s");
        for (String province : new String[] {Outside.KNOCKED, Outside.TOLD}) {
            for (String system : Outside.SYSTEMS) {
                properties.add(Outside.property("addresses", province, system), () -> Outside.partner(province, system)
                        .baseUrl());
                for (String way : new String[] {"inbound", "outbound", "client", "transport"}) {
                    properties.add(
                            Outside.property("secrets", province, system) + "." + way,
                            () -> Outside.secret(province, system, way));
                }
            }
        }
        properties.add(
                Outside.property("secrets", Outside.MERGED, "portal") + ".inbound",
                () -> Outside.secret(Outside.MERGED, "portal", "inbound"));
        for (String system : Outside.OTHERS) {
            properties.add(
                    Outside.property("secrets", OtherFamilies.PROVINCE, system) + ".inbound",
                    () -> Outside.secret(OtherFamilies.PROVINCE, system, "inbound"));
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InForce inForce;

    Provinces provinces;

    Caller caller;

    @BeforeEach
    void caller() {
        caller = new Caller(port);
        provinces = inForce.now();
    }

    /** What is in the ledger now. */
    Counts counts() {
        return new Counts(
                count("message"), count("event"), count("dossier"), count("quarantine where kind = 'INTAKE'"));
    }

    /** The newest row of each table that is counted. */
    record Newest(long message, long event, long dossier, long quarantine) {}

    Newest newest() {
        return new Newest(newest("message"), newest("event"), newest("dossier"), newest("quarantine"));
    }

    /** What came after these; counts no row twice, so that thousands of questions stay quick. */
    Counts since(Newest before) {
        return new Counts(
                count("message where id > " + before.message),
                count("event where id > " + before.event),
                count("dossier where id > " + before.dossier),
                count("quarantine where kind = 'INTAKE' and id > " + before.quarantine));
    }

    private long newest(String table) {
        return jdbc.sql("select coalesce(max(id), 0) from " + table)
                .query(Long.class)
                .single();
    }

    record Counts(long messages, long events, long dossiers, long quarantined) {
        Counts since(Counts before) {
            return new Counts(
                    messages - before.messages,
                    events - before.events,
                    dossiers - before.dossiers,
                    quarantined - before.quarantined);
        }
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}

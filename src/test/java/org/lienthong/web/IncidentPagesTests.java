package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.clock.ClockFiles;
import org.lienthong.dossier.Finding;
import org.lienthong.operations.Incident;
import org.lienthong.operations.Incidents;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentPagesTests extends WebAcceptance {

    @Autowired
    Incidents incidents;

    @BeforeEach
    void scene() {
        Scenes.transferWithTax(rows);
    }

    private void at(Duration after) {
        clock.set(OutsideWorld.START.plus(after));
        incidents.look();
    }

    @Test
    void oneCauseIsOneIncidentAndWhatComesBackSoonIsTheSame() {
        at(Duration.ZERO);
        at(Duration.ofSeconds(10));
        assertThat(incidents.all())
                .extracting(Incident::kind, Incident::system)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Incident.Kind.UNREACHABLE, "lis"),
                        org.assertj.core.groups.Tuple.tuple(Incident.Kind.PAUSED, "tax-gate"));

        jdbc.sql("update circuit set failures = 0, open_until = null where system = 'lis'")
                .update();
        at(Duration.ofMinutes(1));
        jdbc.sql("update circuit set failures = 5 where system = 'lis'").update();
        at(Duration.ofMinutes(5));
        assertThat(lis()).satisfies(one -> {
            assertThat(one.open()).isTrue();
            assertThat(one.times()).isEqualTo(2);
        });

        jdbc.sql("update circuit set failures = 0 where system = 'lis'").update();
        at(Duration.ofMinutes(6));
        at(Duration.ofMinutes(17));
        assertThat(lis().endedAt()).isEqualTo(OutsideWorld.START.plus(Duration.ofMinutes(6)));
        jdbc.sql("update circuit set failures = 5 where system = 'lis'").update();
        at(Duration.ofMinutes(18));
        assertThat(incidents.all()).hasSize(3);
    }

    @Test
    void aProvinceThatIsDownIsOneIncidentAndSoAreManyWithTheSameFault() {
        for (String system : new String[] {"portal", "one-stop-shop"}) {
            jdbc.sql("delete from circuit where system = ?").param(system).update();
            rows.circuit(system, 5, Instant.parse("2026-11-23T04:00:00Z"), null, "HTTP 503", null);
        }
        clock.set(Instant.parse("2026-11-20T02:30:00Z"));
        for (int i = 0; i < 20; i++) {
            rows.quarantine("INTAKE", "OPEN", "x" + i, null, Finding.of("$.HoSo[" + i + "].MaXa", "unknown-code", "x"));
        }
        incidents.look();

        assertThat(incidents.all())
                .filteredOn(one -> one.kind() == Incident.Kind.UNREACHABLE)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.scope()).isEqualTo(Incident.Scope.PROVINCE);
                    assertThat(one.systems()).containsExactly("H56/portal", "H56/one-stop-shop", "H56/lis");
                });
        assertThat(incidents.all())
                .filteredOn(one -> one.kind() == Incident.Kind.QUARANTINE)
                .singleElement()
                .satisfies(one -> assertThat(one.most()).isEqualTo(20));
    }

    @Test
    void operatorsSayWhoLooksAfterItAndReadersRead() {
        at(Duration.ZERO);
        String page = "/operations/incidents/" + lis().id();
        Browsing operator = browsing(Role.OPERATOR);

        assertThat(operator.get("/operations/incidents").body()).contains(page, "đang diễn ra", "Mất kết nối: H56 lis");
        assertThat(operator.send(page, page, "owner", "chị Hoa", "note", "đã gọi", "excused", "true")
                        .body())
                .contains("Đã ghi vào sự cố", "chị Hoa", "đã gọi", "HTTP 503 sau 3 giây");
        assertThat(lis().excused()).isTrue();
        Browsing department = browsing(Role.DEPARTMENT);
        assertThat(department.get(page).body()).doesNotContain("Ghi lại</button>");
        assertThat(department.post(page, page, "owner", "x").status()).isEqualTo(403);
        assertThat(operator.get("/operations/incidents/4711").status()).isEqualTo(404);
    }

    @Test
    void anExcusedIncidentBecomesALineThatTheClockReads(@TempDir Path root) throws IOException {
        at(Duration.ZERO);
        jdbc.sql("update circuit set failures = 0, open_until = null where system = 'lis'")
                .update();
        at(Duration.ofSeconds(10));
        at(Duration.ofMinutes(17));
        String page = "/operations/incidents/" + lis().id();
        Browsing operator = browsing(Role.OPERATOR);
        assertThat(operator.get(page).body()).doesNotContain("<pre").contains("gọi người vận hành hệ thống đó");

        String shown = operator.send(page, page, "owner", "chị Hoa, ca đêm", "excused", "true")
                .body();

        String line = shown.substring(shown.indexOf("<pre"), shown.indexOf("</pre>"))
                .replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .strip();
        assertThat(line).startsWith("H56,2026-11-").contains("Mất kết nối (lis)", "operator");
        Path clocks = Files.createDirectories(root.resolve("mappings/national/clock"));
        try (Stream<Path> shipped = Files.list(Path.of("mappings/national/clock"))) {
            for (Path file : shipped.toList()) {
                Files.copy(file, clocks.resolve(file.getFileName()));
            }
        }
        Files.writeString(clocks.resolve("outages.csv"), line + "\n", StandardOpenOption.APPEND);
        ClockFiles.Reading reading = ClockFiles.read(root);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.rules().outages(OutsideWorld.H56)).singleElement().satisfies(outage -> {
            assertThat(outage.from()).isEqualTo(lis().beganAt().truncatedTo(ChronoUnit.MINUTES));
            assertThat(outage.until()).isAfterOrEqualTo(lis().endedAt());
        });
        assertThat(operator.get("/operations/incidents").body()).contains("đề nghị không tính thời gian");
    }

    private Incident lis() {
        return incidents.all().stream()
                .filter(one -> "lis".equals(one.system()) && one.kind() == Incident.Kind.UNREACHABLE)
                .findFirst()
                .orElseThrow();
    }
}

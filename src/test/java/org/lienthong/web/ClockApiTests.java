package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.web.LedgerRows.dossier;
import static org.lienthong.web.LedgerRows.message;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import tools.jackson.databind.JsonNode;

class ClockApiTests extends WebAcceptance {

    private static final String CLOCK = "/api/v1/dossiers/" + Scenes.CODE + "/clock";

    @Test
    void theClockTellsWhatIsUsedWhoHoldsItAndThatItStandsStillForTax() {
        Scenes.transferWithTax(rows);

        JsonNode clock = token().get(CLOCK).json();

        assertThat(clock.get("state").stringValue()).isEqualTo("PAUSED");
        assertThat(clock.get("phase").stringValue()).isEqualTo("PAYMENT");
        assertThat(clock.get("holder").stringValue()).isEqualTo("CITIZEN");
        assertThat(clock.get("heldSince").stringValue()).isEqualTo("2026-11-02T05:00:00Z");
        assertThat(clock.get("limitDays").intValue()).isEqualTo(5);
        assertThat(clock.get("basis").stringValue())
                .as("the promise was for later than the law allows")
                .isEqualTo("LAW_BEFORE_PROMISE");
        assertThat(clock.get("lawfulUntil")).isEqualTo(clock.get("dueAt"));
        assertThat(Instant.parse(clock.get("promisedAt").stringValue()))
                .isAfter(Instant.parse(clock.get("dueAt").stringValue()));
        assertThat(clock.get("overdue").booleanValue()).isFalse();
        assertThat(clock.get("stretches").size()).isEqualTo(4);
        assertThat(clock.get("daysInPhases").get("PAYMENT").intValue()).isEqualTo(15);
        assertThat(clock.get("punctuality").get("kpi").stringValue()).isEqualTo("ON_TIME");
        assertThat(clock.get("forecast").get("basis").stringValue()).isEqualTo("LIMIT");
        assertThat(clock.toString()).doesNotContain("Nguyễn", "Phạm", "038085001234");
        assertThat(stranger().get(CLOCK).status()).isEqualTo(401);
        assertThat(token().get("/api/v1/dossiers/nothing/clock").status()).isEqualTo(404);
    }

    @Test
    void theForecastComesFromWhatSimilarDossiersOfTheProvinceTook() {
        for (int n = 0; n < 40; n++) {
            Instant received = Instant.parse("2026-10-05T02:00:00Z").plusSeconds(3600L * n);
            done("P-" + n, received, received.plusSeconds(86_400L * (n < 32 ? 7 : 14)));
        }
        rows.write(dossier("NEW"));
        long id = jdbc.sql("select id from dossier where code = 'NEW'")
                .query(Long.class)
                .single();
        rows.event(
                id,
                1,
                "one-stop-shop",
                accepted("NEW", Instant.parse("2026-11-02T01:00:00Z")),
                null,
                DossierStatus.ACCEPTED);

        JsonNode forecast = token().get("/api/v1/dossiers/NEW/clock").json().get("forecast");

        assertThat(forecast).isNotNull();
        assertThat(stranger().get("/api/v1/track/NEW").json().get("clock").get("forecast"))
                .isEqualTo(forecast);
        // Fifteen working days have passed, longer than any of the others took, and the law's five, whatever was
        // promised.
        assertThat(forecast.isNull()).isTrue();
        assertThat(stranger().get("/track/NEW").body())
                .contains(
                        "Theo luật: thời hạn giải quyết dài nhất của thủ tục",
                        "dù cơ quan hẹn ngày",
                        "ngày cơ quan hẹn");

        clock.set(Instant.parse("2026-11-05T03:00:00Z"));
        forecast = token().get("/api/v1/dossiers/NEW/clock").json().get("forecast");
        assertThat(forecast.get("basis").stringValue()).isEqualTo("PROVINCE");
        assertThat(forecast.get("sample").intValue()).isEqualTo(40);
        assertThat(forecast.get("confidence").doubleValue()).isEqualTo(0.8);
        assertThat(forecast.get("latest").stringValue()).isEqualTo("2026-11-09");
        assertThat(stranger().get("/track/NEW").body()).contains("09/11/2026", "40 hồ sơ tương tự", "80 %");
    }

    private void done(String code, Instant received, Instant completed) {
        long id = rows.write(dossier(code)
                .received(received.toString())
                .completed(completed.toString())
                .status(DossierStatus.COMPLETED, Holder.ONE_STOP_SHOP));
        rows.event(id, 1, "one-stop-shop", accepted(code, received), null, DossierStatus.ACCEPTED);
        rows.event(
                id,
                2,
                "lis",
                message(MessageType.DOSSIER_COMPLETED, null, null, null),
                DossierStatus.ACCEPTED,
                DossierStatus.COMPLETED);
        jdbc.sql("update event set occurred_at = ?, recorded_at = ? where dossier_id = ? and seq = ?")
                .params(List.of(
                        received.atOffset(java.time.ZoneOffset.UTC),
                        received.atOffset(java.time.ZoneOffset.UTC),
                        id,
                        1))
                .update();
        jdbc.sql("update event set occurred_at = ?, recorded_at = ? where dossier_id = ? and seq = ?")
                .params(List.of(
                        completed.atOffset(java.time.ZoneOffset.UTC),
                        completed.atOffset(java.time.ZoneOffset.UTC),
                        id,
                        2))
                .update();
    }

    private static NationalMessage accepted(String code, Instant received) {
        return message(
                MessageType.DOSSIER_ACCEPTED,
                null,
                null,
                new Receipt(
                        new ReceiptNumber("BN-" + code),
                        received,
                        Instant.parse("2026-12-15T10:00:00Z"),
                        "Phạm Thu Trang"));
    }
}

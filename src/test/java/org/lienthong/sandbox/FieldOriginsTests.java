package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldOriginsTests {

    private static final Instant THEN = Instant.parse("2026-11-23T03:00:00Z");

    private static Tap.Passed said(String json) {
        return new Tap.Passed("portal", "hub", "/exchange/H56/portal/DongBoHoSoMC", bytes(json));
    }

    private static Tap.Passed heard(String json) {
        return new Tap.Passed("hub", "lis", "/tiepnhan", bytes(json));
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static FieldOrigins.Run run(Tap.Passed... passed) {
        return new FieldOrigins.Run(
                Map.of("systems.lis.settings.tinhId", "38"), Map.of(), List.of(passed), Map.of(), THEN, THEN);
    }

    private static Optional<String> origin(FieldOrigins.Run... runs) {
        return new FieldOrigins(List.of(runs)).lines(Set.of("lis")).get(0).from();
    }

    @Test
    void findsWhoSaidAValueInAnotherWayOfWriting() {
        assertThat(origin(
                        run(said("{'NgayNopHoSo':'20261123100000'}"), heard("{'NgayTiepNhan':'2026-11-23T03:00:00'}")),
                        run(said("{'NgayNopHoSo':'20261124100000'}"), heard("{'NgayTiepNhan':'2026-11-24T03:00:00'}"))))
                .contains("portal, DongBoHoSoMC: NgayNopHoSo");
        assertThat(origin(run(heard("{'TinhId':38}")))).contains("config: systems.lis.settings.tinhId");
    }

    @Test
    void believesNoValueThatNobodySaid() {
        assertThat(origin(run(said("{'ChuHoSo':'A B C'}"), heard("{'HoTen':'D E F'}"))))
                .isEmpty();
    }

    @Test
    void believesNoValueThatWasSaidOnlyAfterwards() {
        assertThat(origin(run(heard("{'HoTen':'A B C'}"), said("{'ChuHoSo':'A B C'}"))))
                .isEmpty();
    }

    @Test
    void believesNoValueThatAgreesOnlyOnce() {
        assertThat(origin(
                        run(said("{'ChuHoSo':'A B C'}"), heard("{'HoTen':'A B C'}")),
                        run(said("{'ChuHoSo':'D E F'}"), heard("{'HoTen':'A B C'}"))))
                .isEmpty();
    }

    @Test
    void believesAListOnlyIfEachElementHasAnOrigin() {
        assertThat(origin(run(said("{'TenGiayTo':'A B C'}"), heard("{'Giay':[{'Ten':'A B C'},{'Ten':'D E F'}]}"))))
                .isEmpty();
    }
}

package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lienthong.operations.Storage;
import org.springframework.beans.factory.annotation.Autowired;

class StoragePageTests extends WebAcceptance {

    @Autowired
    Storage storage;

    @Test
    void theForecastFollowsFromTheSamplesOfTheLastWeeks() {
        storage.sample();
        storage.sample();
        long now = jdbc.sql("select bytes from storage_sample where part = 'event'")
                .query(Long.class)
                .single();
        jdbc.sql("insert into storage_sample (on_day, part, bytes, row_count) values (?, 'event', ?, 1)")
                .params(LocalDate.of(2026, 11, 13), now - 10 * 2048)
                .update();

        Storage.Forecast forecast = storage.forecast();

        assertThat(forecast.parts()).extracting(Storage.Part::name).contains("event", "message_body", Storage.PAPERS);
        assertThat(forecast.perDay()).isEqualTo(2048);
        assertThat(forecast.days()).isEqualTo(forecast.free() / 2048);
        assertThat(browsing(Role.OPERATOR).get("/operations/storage").body())
                .contains("23/11/2026", "message_body", "2 KB", "Bản gốc của tin đã nằm quá 365 ngày");
    }
}

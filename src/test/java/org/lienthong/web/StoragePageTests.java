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
    void theForecastFollowsFromTheSamplesOfTheLastWeeksAndSaysWhereTheRoomGoes() {
        storage.sample();
        storage.sample();
        for (String part : new String[] {"DATABASE", "PAPERS", "DRAFTS", "event"}) {
            jdbc.sql("""
                            insert into storage_sample (on_day, part, bytes, row_count)
                            select ?, part, bytes - ?, 1 from storage_sample where part = ?""")
                    .params(LocalDate.of(2026, 11, 13), part.equals("PAPERS") ? 10 * 2048 : 0, part)
                    .update();
        }

        Storage.Forecast forecast = storage.forecast();

        assertThat(forecast.tables()).extracting(Storage.Part::name).contains("event", "message_body");
        assertThat(forecast.perDay()).isEqualTo(2048);
        assertThat(forecast.days()).isEqualTo(forecast.free() / 2048);
        assertThat(browsing(Role.OPERATOR).get("/operations/storage").body())
                .contains(
                        "23/11/2026",
                        "message_body",
                        "2 KB",
                        "Giấy tờ của hồ sơ",
                        "Bản gốc của tin đã nằm quá 365 ngày");
    }

    @Test
    void aDatabaseInMemoryIsSaidToTakeNoRoomOnDisk() {
        assertThat(storage.forecast().inMemory()).isFalse();
        jdbc.sql("update storage_sample set bytes = 0 where part = 'DATABASE'").update();

        assertThat(browsing(Role.OPERATOR).get("/operations/storage").body())
                .contains("Cơ sở dữ liệu này chỉ nằm trong bộ nhớ");
    }

    @Test
    void whatWasMeasuredBeforeTheRoomOnDiskWasIsNoGrowth() {
        jdbc.sql("insert into storage_sample (on_day, part, bytes, row_count) values (?, 'event', 1, 1)")
                .param(LocalDate.of(2026, 11, 13))
                .update();

        Storage.Forecast forecast = storage.forecast();

        assertThat(forecast.day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(forecast.perDay()).isNull();
        assertThat(forecast.days()).isNull();
    }
}

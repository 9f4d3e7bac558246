package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.clock.ClockFiles;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.Limit;
import org.lienthong.clock.OwnLimits;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

class CalendarDaysTests {

    private static final LegalTime LAW =
            new LegalTime(ClockFiles.read(Path.of(".")).rules(), new OwnLimits() {
                @Override
                public Optional<Limit> of(ProvinceCode province, ProcedureCode procedure, LocalDate day) {
                    return Optional.empty();
                }

                @Override
                public String version(ProvinceCode province) {
                    return "";
                }
            });

    /** Tết 2026 from Monday 16 to Friday 20 February between two weekends; Tuesday 24 November 2026 is the day of culture. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T12:25:00+07:00, 1, 2026-12-01T00:00:00+07:00",
        "2026-11-27T12:25:00+07:00, 3, 2026-12-03T00:00:00+07:00",
        "2026-11-28T23:59:00+07:00, 1, 2026-12-01T00:00:00+07:00",
        "2026-11-23T00:00:00+07:00, 1, 2026-11-26T00:00:00+07:00",
        "2026-02-13T17:00:00+07:00, 1, 2026-02-24T00:00:00+07:00"
    })
    void whatIsDueOnTheNextWorkingDaysIsDueSoonWhateverLiesBetween(String now, int days, String before) {
        CalendarDays coming = new CalendarDays(LAW, () -> moment(now));

        assertThat(coming.of(days)).isEqualTo(new DueWithin(days, moment(before)));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}

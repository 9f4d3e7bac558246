package org.lienthong.citizen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives dossier codes in the national form, {@code H56.99-261126-0001}: the province, the hub's unit, the day, a number of that day. */
@Component
class Numbering {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CitizenSettings settings;

    Numbering(JdbcClient jdbc, TransactionTemplate transaction, CitizenSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** A code that nobody has; a number that is not used in the end stays a gap. */
    DossierCode next(ProvinceCode province, Instant now) {
        LocalDate day = Times.day(now);
        Integer number = transaction.execute(status -> {
            jdbc.sql("insert into citizen_number (province, on_day, last) values (?, ?, 0) on conflict do nothing")
                    .params(province.value(), day)
                    .update();
            jdbc.sql("update citizen_number set last = last + 1 where province = ? and on_day = ?")
                    .params(province.value(), day)
                    .update();
            return jdbc.sql("select last from citizen_number where province = ? and on_day = ?")
                    .params(province.value(), day)
                    .query(Integer.class)
                    .single();
        });
        return new DossierCode("%s.%s-%s-%04d".formatted(province.value(), settings.unit(), DAY.format(day), number));
    }
}

package org.lienthong.proof;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts rows anew and holds the sums against that from which figures come, where a database keeps sums. Sums with less detail
 * than these are not looked at. To be asked inside one moment.
 */
final class SumsCheck {

    private static final int MOST_NAMED = 100;

    private static final String KINDS =
            "province, procedure_code, status, holder, channel, %s as received, %s as transacted, %s as done, phase, kpi, plain, reported, %s as many";

    private final JdbcClient jdbc;
    private final Consumer<Flaw> flaws;

    SumsCheck(JdbcClient jdbc, Consumer<Flaw> flaws) {
        this.jdbc = jdbc;
        this.flaws = flaws;
    }

    /**
     * @param name of the sums as figures ask for them
     * @param said what they say, a province first
     * @param counted the same counted from the rows
     */
    private record Sums(String name, String said, String counted) {}

    void check() {
        if (keepsSums()) {
            Stream.concat(
                            Stream.of(
                                    dossiers(),
                                    names(),
                                    law(),
                                    money("notice_day", "tax_notice", "open_vnd"),
                                    money("payment_day", "payment", "0")),
                            Stream.of("submitted", "received", "completed", "ended", "delivered")
                                    .map(SumsCheck::days))
                    .forEach(this::check);
        }
    }

    /** Else they are views and count each time. */
    private boolean keepsSums() {
        return jdbc.sql(
                                "select count(*) from information_schema.tables where table_name = 'dossier_sum' and table_schema = 'public'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Sums dossiers() {
        return new Sums(
                "dossier_count",
                "select " + KINDS.formatted("received", "transacted", "done", "sum(many)")
                        + " from dossier_count group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(many) <> 0",
                "select "
                        + KINDS.formatted(
                                "received_at is not null",
                                "transaction_type is not null",
                                "completed_at is not null",
                                "count(*)")
                        + " from dossier group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12");
    }

    private static Sums names() {
        return new Sums(
                "name_count",
                "select province, sum(many), sum(receipts), sum(transactions) from province_name_count group by 1 having sum(many) <> 0",
                "select province, count(*), count(received_at), count(transaction_type) from dossier group by 1");
    }

    private static Sums law() {
        return new Sums(
                "law_day",
                "select province, on_day, sum(many) from law_day group by 1, 2 having sum(many) <> 0",
                "select province, (legal_due_at at time zone 'Asia/Ho_Chi_Minh')::date, count(*) from dossier where ended_at is null and legal_due_at is not null group by 1, 2");
    }

    private static Sums days(String kind) {
        return new Sums(
                "day_" + kind,
                "select province, on_day, sum(many) from day_" + kind + " group by 1, 2 having sum(many) <> 0",
                "select province, (" + kind + "_at at time zone 'Asia/Ho_Chi_Minh')::date, count(*) from dossier where "
                        + kind + "_at is not null group by 1, 2");
    }

    private static Sums money(String name, String rows, String open) {
        return new Sums(
                name,
                "select province, sum(many), sum(vnd), sum(open_vnd) from " + name
                        + " group by 1 having sum(many) <> 0",
                "select province, count(*), sum(vnd), sum(" + open + ") from " + rows + " group by 1");
    }

    private void check(Sums sums) {
        List<String> provinces = jdbc.sql("select distinct province from ((" + sums.said() + " except " + sums.counted()
                        + ") union all (" + sums.counted() + " except " + sums.said() + ")) differing order by 1 limit "
                        + MOST_NAMED)
                .query(String.class)
                .list();
        provinces.forEach(
                province -> flaws.accept(new Flaw(Flaw.Kind.SUM_DIFFERS, province, 0, null, null, 0, sums.name())));
    }
}

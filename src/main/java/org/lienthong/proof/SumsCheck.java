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

    private static final String MIXED =
            "'' as province, %s as procedure_code, %s as on_day, status, holder, channel, phase, %s as received, %s as transacted, %s as done, kpi, plain, reported, %s as many";

    private static final String ON_DAY = "(%s_at at time zone 'Asia/Ho_Chi_Minh')::date";

    private final JdbcClient jdbc;
    private final Consumer<Flaw> flaws;

    SumsCheck(JdbcClient jdbc, Consumer<Flaw> flaws) {
        this.jdbc = jdbc;
        this.flaws = flaws;
    }

    /**
     * @param name of the sums as figures ask for them
     * @param said what they say, a province first, which is empty where they are the whole country's
     * @param counted the same counted from the rows
     */
    private record Sums(String name, String said, String counted) {}

    void check() {
        if (keepsSums()) {
            Stream.of(
                            dossiers(),
                            names(),
                            law(),
                            money("notice_day", "tax_notice", "open_vnd"),
                            money("payment_day", "payment", "0"))
                    .forEach(this::check);
            Stream.of("submitted", "received", "completed", "ended", "delivered")
                    .map(SumsCheck::days)
                    .forEach(this::check);
            Stream.of("submitted", "received", "due", "completed", "ended", "delivered")
                    .flatMap(kind -> Stream.of(
                            mixed("mixed_day_", "''", kind), mixed("procedure_mixed_day_", "procedure_code", kind)))
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
                "select province, " + ON_DAY.formatted(kind) + ", count(*) from dossier where " + kind
                        + "_at is not null group by 1, 2");
    }

    private static Sums mixed(String name, String procedure, String kind) {
        return new Sums(
                name + kind,
                "select " + MIXED.formatted(procedure, "on_day", "received", "transacted", "done", "sum(many)")
                        + " from " + name + kind
                        + " group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 having sum(many) <> 0",
                "select "
                        + MIXED.formatted(
                                procedure,
                                ON_DAY.formatted(kind),
                                "received_at is not null",
                                "transaction_type is not null",
                                "completed_at is not null",
                                "count(*)")
                        + " from dossier where " + kind
                        + "_at is not null group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13");
    }

    private static Sums money(String name, String rows, String open) {
        return new Sums(
                name,
                "select province, sum(many), sum(vnd), sum(open_vnd) from " + name
                        + " group by 1 having sum(many) <> 0",
                "select province, count(*), sum(vnd), sum(" + open + ") from " + rows + " group by 1");
    }

    private void check(Sums sums) {
        List<String> provinces = jdbc.sql("with said as materialized (" + sums.said() + "), counted as materialized ("
                        + sums.counted()
                        + ") select distinct province from ((table said except table counted) union all (table counted except table said)) differing order by 1 limit "
                        + MOST_NAMED)
                .query(String.class)
                .list();
        provinces.forEach(
                province -> flaws.accept(new Flaw(Flaw.Kind.SUM_DIFFERS, province, 0, null, null, 0, sums.name())));
    }
}

package org.lienthong.exchange;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.clock.Phase;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Payable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.TaxNotice;
import org.lienthong.mapping.NationalJson;
import org.lienthong.registry.Flow;
import org.lienthong.registry.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happened, worked out from the events one by one and without any of the hub's own arithmetic. The readings of
 * the legal clock are taken from where the ledger put them, after they were forgotten and read from the events anew.
 */
record FromEvents(
        List<History> dossiers, List<Sum> notified, List<Sum> paid, long waiting, List<Instant> in, List<Instant> out) {

    /** So much money on a day. */
    record Sum(Instant at, long vnd) {}

    record Told(Instant at, DossierStatus after, NationalMessage message) {}

    record History(
            String province,
            List<Told> events,
            Instant now,
            Instant legalDue,
            Instant taxDue,
            Instant lawEnded,
            String kpi,
            String plain,
            String reported,
            Map<Phase, Integer> days,
            Integer total) {

        /** When it happened last, if it still holds. */
        Instant when(Flow flow) {
            DossierStatus status = status();
            return switch (flow) {
                case SUBMITTED ->
                    events.stream()
                            .map(told -> told.message().submission())
                            .filter(java.util.Objects::nonNull)
                            .map(submission -> submission.submittedAt())
                            .findFirst()
                            .orElse(null);
                case RECEIVED ->
                    events.stream()
                            .filter(told -> told.message().receipt() != null)
                            .map(told -> told.message().receipt().receivedAt())
                            .findFirst()
                            .orElse(null);
                case ENDED -> ended(status);
                case COMPLETED ->
                    status == DossierStatus.COMPLETED || status == DossierStatus.RESULT_DELIVERED
                            ? ended(status)
                            : null;
                case NOT_ACCEPTED -> status == DossierStatus.NOT_ACCEPTED ? ended(status) : null;
                case WITHDRAWN -> status == DossierStatus.WITHDRAWN ? ended(status) : null;
                case STOPPED -> status == DossierStatus.STOPPED ? ended(status) : null;
                case HANDED_OVER -> status == DossierStatus.RESULT_DELIVERED ? handedOver() : null;
                case TRANSACTED -> transacted() == null ? null : when(Flow.SUBMITTED);
            };
        }

        /** By the last time that somebody said so; the time that he told goes before the time at which he told it. */
        private Instant handedOver() {
            return events.stream()
                    .filter(told -> told.message().type() == MessageType.RESULT_DELIVERED)
                    .reduce((first, last) -> last)
                    .map(told -> told.message().handover() == null
                            ? told.at()
                            : told.message().handover().deliveredAt())
                    .orElseThrow();
        }

        /** The type of the land transaction; null when none is asked for. */
        String transacted() {
            return events.stream()
                    .map(told -> told.message().submission())
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .map(submission -> submission.transaction())
                    .map(transaction -> transaction.type().value())
                    .orElse(null);
        }

        /** As the first submission names it; null when none does. */
        String procedure() {
            return events.stream()
                    .map(told -> told.message().submission())
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .map(submission -> submission.procedure())
                    .map(procedure -> procedure.value())
                    .orElse(null);
        }

        /** Who must act next: one who has nothing else to do than to go on keeps it. */
        Holder holder() {
            Holder holder = null;
            DossierStatus before = null;
            for (Told told : events) {
                MessageType type = told.message().type();
                if (type != MessageType.DOSSIER_PROGRESSED || told.after() != before) {
                    holder = holder(told.after(), type);
                }
                before = told.after();
            }
            return holder;
        }

        private static Holder holder(DossierStatus after, MessageType type) {
            return switch (after) {
                case REGISTERED, COMPLETED -> Holder.ONE_STOP_SHOP;
                case ACCEPTED, PROCESSING -> Holder.LAND_OFFICE;
                case SUPPLEMENT_REQUESTED ->
                    type == MessageType.SUPPLEMENT_PROVIDED ? Holder.LAND_OFFICE : Holder.CITIZEN;
                case FINANCIAL_OBLIGATION ->
                    type == MessageType.OBLIGATION_REQUESTED ? Holder.TAX_OFFICE : Holder.CITIZEN;
                default -> Holder.NOBODY;
            };
        }

        DossierStatus status() {
            return events.get(events.size() - 1).after();
        }

        boolean open() {
            return when(Flow.ENDED) == null;
        }

        boolean of(ProvinceCode one) {
            return one == null || province.equals(one.value());
        }

        private Instant ended(DossierStatus status) {
            Instant ended = null;
            for (Told told : events) {
                boolean over =
                        told.after() == DossierStatus.COMPLETED || told.after().terminal();
                ended = !over ? null : ended == null ? told.at() : ended;
            }
            return ended;
        }

        boolean taxLate() {
            return taxDue != null && taxDue.isBefore(now);
        }

        boolean openAndLate() {
            return lawEnded == null && legalDue != null && legalDue.isBefore(now);
        }

        boolean openAndLateBefore(Instant soon) {
            return lawEnded == null && legalDue != null && !legalDue.isBefore(now) && legalDue.isBefore(soon);
        }
    }

    /** Those of one province, or all of them when it is null. */
    NaiveStanding held(Period period, ProvinceCode province) {
        return new NaiveStanding(
                dossiers.stream().filter(history -> history.of(province)).toList(), period);
    }

    static FromEvents read(JdbcClient jdbc, Instant now) {
        List<History> dossiers = jdbc.sql("select * from dossier")
                .query((row, number) -> new History(
                        row.getString("province"),
                        events(jdbc, row.getLong("id")),
                        now,
                        time(row.getObject("legal_due_at", OffsetDateTime.class)),
                        time(row.getObject("tax_due_at", OffsetDateTime.class)),
                        time(row.getObject("ended_at", OffsetDateTime.class)),
                        row.getString("kpi"),
                        row.getString("plain"),
                        row.getString("reported"),
                        days(row),
                        row.getObject("days_total", Integer.class)))
                .list();
        List<Sum> notified = new ArrayList<>();
        List<Sum> paid = new ArrayList<>();
        long waiting = 0;
        for (History history : dossiers) {
            Map<String, Sum> notices = new LinkedHashMap<>();
            Map<String, Long> open = new LinkedHashMap<>();
            Map<String, Sum> payments = new LinkedHashMap<>();
            history.events().forEach(told -> money(told, notices, open, payments));
            notified.addAll(notices.values());
            paid.addAll(payments.values());
            waiting += open.values().stream().filter(left -> left > 0).count();
        }
        return new FromEvents(
                dossiers,
                notified,
                paid,
                waiting,
                times(jdbc, "select received_at as at from message"),
                times(jdbc, "select done_at as at from delivery_done where outcome = 'DELIVERED'"));
    }

    private static void money(Told told, Map<String, Sum> notices, Map<String, Long> open, Map<String, Sum> payments) {
        if (told.message().type() == MessageType.OBLIGATION_NOTIFIED) {
            for (TaxNotice notice : told.message().notices()) {
                notice(told, notice, notices, open);
            }
        }
        if (told.message().type() == MessageType.OBLIGATION_PAID
                && told.message().payment() != null) {
            var payment = told.message().payment();
            String reference = payment.reference();
            if (!payments.containsKey(reference)) {
                payments.put(
                        reference, new Sum(payment.paidAt(), payment.amount().vnd()));
                open.computeIfPresent(
                        payment.noticeNumber() + " " + payment.payerTaxCode(),
                        (key, left) -> left - payment.amount().vnd());
            }
        }
    }

    /** A second notice to the same payer takes the place of the first; one that asks for nothing is the same one. */
    private static void notice(Told told, TaxNotice notice, Map<String, Sum> notices, Map<String, Long> open) {
        String key = notice.number() + " " + notice.payerTaxCode();
        long vnd = notice.payables().stream()
                .map(Payable::amount)
                .mapToLong(amount -> amount.vnd())
                .sum();
        boolean vague = notice.payables().isEmpty() && notice.payerTaxCode() == null;
        String vagueKey = notice.number() + " null";
        if (vague && notices.keySet().stream().anyMatch(known -> known.startsWith(notice.number() + " "))) {
            return;
        }
        Sum first = notices.containsKey(key) ? notices.get(key) : vague ? null : notices.remove(vagueKey);
        long before = first == null ? 0 : first.vnd();
        notices.put(key, new Sum(first == null ? told.at() : first.at(), vnd));
        open.merge(key, vnd, (left, now) -> left + now - before);
    }

    List<Sum> on(LocalDate day, List<Sum> sums) {
        return sums.stream()
                .filter(sum -> day.equals(FigureClaims.day(sum.at())))
                .toList();
    }

    long countOn(LocalDate day, List<Instant> times) {
        return times.stream().filter(at -> day.equals(FigureClaims.day(at))).count();
    }

    static BigInteger total(List<Sum> sums) {
        return sums.stream().map(sum -> BigInteger.valueOf(sum.vnd())).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<Told> events(JdbcClient jdbc, long dossier) {
        return jdbc.sql("select occurred_at, status_after, content from event where dossier_id = ? order by seq")
                .param(dossier)
                .query((row, number) -> new Told(
                        time(row.getObject("occurred_at", OffsetDateTime.class)),
                        DossierStatus.valueOf(row.getString("status_after")),
                        NationalJson.read(row.getString("content"), NationalMessage.class)))
                .list();
    }

    private static Map<Phase, Integer> days(java.sql.ResultSet row) throws java.sql.SQLException {
        Map<Phase, Integer> days = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            if (!phase.done()) {
                String column = phase == Phase.PAPERS_HANDED_IN
                        ? "handed_in"
                        : phase.name().toLowerCase(java.util.Locale.ROOT);
                Integer spent = row.getObject("days_" + column, Integer.class);
                if (spent != null) {
                    days.put(phase, spent);
                }
            }
        }
        return days;
    }

    private static List<Instant> times(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> time(row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    private static Instant time(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.TaxNotice;
import org.lienthong.mapping.NationalJson;

/** Nobody pays twice, nobody owes twice, nothing is called paid before it is. */
interface MoneyClaims extends Claims {

    String PAYER = "0380750001";

    private Dossier dossier() {
        return NationalJson.read(world().records.document(1), Dossier.class);
    }

    private void notified(long amount) {
        world().hear(Letters.notifies(Letters.row(1, "TB-1", PAYER, amount)));
    }

    private Answer pays(long amount, String time, String more) {
        return world().hear(Letters.pays(1, "TB-1", PAYER, amount, time, more));
    }

    private List<Long> owed() {
        return dossier().notices().stream()
                .map(TaxNotice::payables)
                .map(payables ->
                        payables.stream().mapToLong(p -> p.amount().vnd()).sum())
                .toList();
    }

    @Test
    default void aRepeatedNoticeNeverDoublesWhatIsOwed() {
        world().processing(1);
        notified(500);
        world().hear(Letters.notifies(Letters.row(1, "TB-1", PAYER, 500), ""));
        world().hear(Letters.notifies(Letters.row(1, "TB-1", PAYER, 500), " "));

        assertThat(owed()).containsExactly(500L);
        assertThat(world().records.status(1)).isEqualTo("FINANCIAL_OBLIGATION");
    }

    @Test
    default void aReplacedNoticeTakesThePlaceOfTheEarlierOne() {
        world().processing(1);
        notified(500);
        notified(700);
        assertThat(owed()).containsExactly(700L);

        pays(500, "20261109084500", "");
        assertThat(world().records.status(1)).isEqualTo("FINANCIAL_OBLIGATION");
        pays(200, "20261109094500", "");
        assertThat(world().records.status(1)).isEqualTo("PROCESSING");
    }

    @Test
    default void paymentsSettleOnlyWhenTheyReachTheSum() {
        world().processing(1);
        notified(500);

        pays(300, "20261109084500", "");
        assertThat(world().records.status(1)).isEqualTo("FINANCIAL_OBLIGATION");
        pays(199, "20261109094500", "");
        assertThat(world().records.status(1)).isEqualTo("FINANCIAL_OBLIGATION");
        pays(1, "20261109104500", "");
        assertThat(world().records.status(1)).isEqualTo("PROCESSING");
    }

    @Test
    default void theSamePaymentInOtherBytesCountsOnceAndNobodyIsToldTwice() {
        world().processing(1);
        notified(500);
        world().deliver();
        pays(300, "20261109084500", "");
        world().deliver();
        int told = world().partners.calls("lis", Letters.receipt(1)).size();

        Answer again = pays(300, "20261109084500", " ");
        world().deliver();

        assertThat(again.outcome()).isEqualTo(MessageOutcome.APPLIED);
        assertThat(dossier().payments()).hasSize(1);
        assertThat(world().records.status(1)).isEqualTo("FINANCIAL_OBLIGATION");
        assertThat(world().partners.calls("lis", Letters.receipt(1))).hasSize(told);
    }

    @Test
    default void everyNoticeMustBeSettledBeforeTheWorkGoesOn() {
        world().processing(1);
        world().hear(Letters.notifies("""
                <ROW_LIST><MA_HSO>%s</MA_HSO>
                <LIST><MA_SO_THUE>1</MA_SO_THUE><SO_QUYET_DINH>TB-1</SO_QUYET_DINH><TEN_TIEUMUC>a</TEN_TIEUMUC><SO_TIEN>5</SO_TIEN></LIST>
                <LIST><MA_SO_THUE>2</MA_SO_THUE><SO_QUYET_DINH>TB-1</SO_QUYET_DINH><TEN_TIEUMUC>b</TEN_TIEUMUC><SO_TIEN>7</SO_TIEN></LIST>
                </ROW_LIST>""".formatted(Letters.code(1))));

        world().hear(Letters.pays(1, "TB-1", "1", 12, "20261109084500", ""));
        assertThat(world().records.status(1)).isEqualTo("FINANCIAL_OBLIGATION");
        world().hear(Letters.pays(1, "TB-1", "2", 7, "20261109084500", ""));
        assertThat(world().records.status(1)).isEqualTo("PROCESSING");
    }

    @Test
    default void aNoticeWithoutSumsIsNeverSettledAndIsCompletedByTheOneWithSums() {
        world().processing(1);
        world().hear(Letters.mentionsNotice(1, "TB-1"));
        assertThat(world().records.status(1)).isEqualTo("FINANCIAL_OBLIGATION");
        assertThat(owed()).containsExactly(0L);

        notified(500);
        assertThat(owed()).containsExactly(500L);
        pays(500, "20261109084500", "");

        assertThat(world().records.status(1)).isEqualTo("PROCESSING");
    }

    @Test
    default void aNoticeWithSumsIsNotEmptiedByALaterOneWithoutSums() {
        world().processing(1);
        notified(500);
        world().hear(Letters.mentionsNotice(1, "TB-1"));

        assertThat(owed()).containsExactly(500L);
        pays(500, "20261109084500", "");
        assertThat(world().records.status(1)).isEqualTo("PROCESSING");
    }

    @Test
    default void aPaymentForANoticeThatNobodyKnowsIsRefusedAndCountsOnceTheNoticeIsThere() {
        world().processing(1);
        notified(500);
        Arrival early = Letters.pays(1, "TB-2", PAYER, 70, "20261109084500", "");
        assertThat(world().hear(early).items().get(0).findings())
                .extracting("rule")
                .containsExactly("unknown-notice");

        world().hear(Letters.notifies(Letters.row(1, "TB-2", PAYER, 70)));
        assertThat(world().hear(early).outcome()).isEqualTo(MessageOutcome.APPLIED);
        assertThat(dossier().payments()).hasSize(1);
    }

    @Test
    default void theRowsOfMoneySayWhatIsOwedAndPaidAtEachMoment() {
        world().processing(1);
        notified(500);
        assertThat(noticeRows()).containsExactly("0 TB-1 H56 1.012783 500 500 true");
        Object notifiedAt = world().records.one("select notified_at from tax_notice");
        assertThat(paymentRows()).isEmpty();

        pays(200, "20261109084500", "");
        assertThat(noticeRows()).as("a part is paid").containsExactly("0 TB-1 H56 1.012783 500 300 true");
        world().clock.pass(Duration.ofHours(1));
        notified(700);
        assertThat(noticeRows()).as("the notice is replaced").containsExactly("0 TB-1 H56 1.012783 700 500 true");
        assertThat(world().records.one("select notified_at from tax_notice"))
                .as("a replaced notice counts from when it came first")
                .isEqualTo(notifiedAt);

        world().hear(Letters.notifies(Letters.row(1, "TB-1", PAYER, 700), Letters.row(1, "TB-2", PAYER, 40)));
        pays(500, "20261110084500", "");
        assertThat(noticeRows())
                .as("the first of two is paid")
                .containsExactly("0 TB-1 H56 1.012783 700 0 false", "1 TB-2 H56 1.012783 40 40 true");
        assertThat(paymentRows())
                .containsExactly(
                        "0 TB-1 H56 1.012783 PAYMENT 200 2026-11-09T01:45:00Z",
                        "1 TB-1 H56 1.012783 PAYMENT 500 2026-11-10T01:45:00Z");
    }

    private List<String> noticeRows() {
        return world().jdbc
                .sql("select * from tax_notice order by dossier_id, place")
                .query((row, n) -> String.join(
                        " ",
                        row.getString("place"),
                        row.getString("number"),
                        row.getString("province"),
                        row.getString("procedure_code"),
                        row.getString("vnd"),
                        row.getString("open_vnd"),
                        "" + row.getBoolean("waiting")))
                .list();
    }

    private List<String> paymentRows() {
        return world().jdbc
                .sql("select * from payment order by dossier_id, place")
                .query((row, n) -> String.join(
                        " ",
                        row.getString("place"),
                        row.getString("number"),
                        row.getString("province"),
                        row.getString("procedure_code"),
                        row.getString("kind"),
                        row.getString("vnd"),
                        "" + row.getObject("paid_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

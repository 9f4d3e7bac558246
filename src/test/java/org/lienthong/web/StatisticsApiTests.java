package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.web.LedgerRows.dossier;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import tools.jackson.databind.JsonNode;

class StatisticsApiTests extends WebAcceptance {

    private void some() {
        rows.write(dossier("A-1").received("2025-11-10T03:00:00Z").due("2025-12-01T10:00:00Z"));
        rows.write(dossier("A-2").in("H22").unreceived());
        rows.write(dossier("A-3").completed("2026-11-11T10:00:00Z").delivered("2026-11-12T10:00:00Z"));
        rows.write(dossier("A-4").status(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE));
        long last = rows.write(dossier("A-5"));
        rows.notice(last, "TB-1", "2026-11-12T02:00:00Z", 18_000_000, 10_000_000);
        rows.payment(last, "TB-1", "2026-11-14T02:00:00Z", 8_000_000);
        rows.message("lis", "2026-11-22T18:00:00Z");
        rows.delivered(last, 1, "lis", MessageType.DOSSIER_SUBMITTED);
    }

    /** Every figure in an answer, wherever it stands. */
    private static void figures(JsonNode node, List<JsonNode> found) {
        if (node.isObject() && node.has("many") && node.has("list")) {
            found.add(node);
        }
        node.forEach(child -> figures(child, found));
    }

    @Test
    void everyFigureOfTheInterfaceLeadsToAListOfExactlyThatLength() {
        some();
        List<JsonNode> found = new ArrayList<>();
        for (String path : List.of(
                "flow?span=QUARTER",
                "flow?span=YEAR&province=H60",
                "flow?span=YEAR&province=H22",
                "transactions?span=QUARTER",
                "transactions?span=MONTH&province=H56&procedure=1.013831",
                "certificates?span=QUARTER&province=H56",
                "country",
                "country?procedure=1.013831&channel=ONLINE",
                "provinces?province=H60",
                "procedures",
                "on-time?from=2026-11-01&to=2026-11-30&province=H56",
                "steps",
                "exchanges",
                "exchanges/today",
                "exchanges/systems",
                "obligations?span=YEAR",
                "obligations?span=YEAR&province=H22",
                "obligations/waiting")) {
            Caller.Answer answer = token().get("/api/v1/statistics/" + path);
            assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
            figures(answer.json(), found);
        }

        assertThat(found).hasSizeGreaterThan(200);
        assertThat(found.stream().mapToLong(one -> one.get("many").longValue()).sum())
                .isGreaterThan(50);
        for (JsonNode figure : found) {
            String list = figure.get("list").stringValue();
            assertThat(token().get(list).json().get("total").longValue())
                    .as(list)
                    .isEqualTo(figure.get("many").longValue());
        }
    }

    @Test
    void moneyAndExchangesAreListedAndSentAsTables() {
        some();

        JsonNode notice = token().get("/api/v1/obligations?waiting=true")
                .json()
                .get("items")
                .get(0);
        assertThat(notice.get("code").stringValue()).isEqualTo("A-5");
        assertThat(notice.get("open").longValue()).isEqualTo(10_000_000);
        assertThat(token().get("/api/v1/obligations?waiting=false")
                        .json()
                        .get("total")
                        .longValue())
                .isZero();
        assertThat(token().get("/api/v1/payments")
                        .json()
                        .get("items")
                        .get(0)
                        .get("total")
                        .longValue())
                .isEqualTo(8_000_000);
        JsonNode exchanges = token().get("/api/v1/exchanges?limit=1").json();
        assertThat(exchanges.get("total").longValue()).isEqualTo(2);
        assertThat(exchanges.get("items").get(0).get("direction").stringValue()).isEqualTo("IN");
        JsonNode second = token().get("/api/v1/exchanges?limit=1&cursor="
                        + exchanges.get("next").stringValue())
                .json();
        assertThat(second.get("items").get(0).get("dossier").stringValue()).isEqualTo("A-5");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(total("exchanges?system=lis")).isEqualTo(2);
        assertThat(total("exchanges?system=portal")).as("of another system").isZero();
        jdbc.sql("update delivery_done set outcome = 'SKIPPED'").update();
        assertThat(total("exchanges?system=lis"))
                .as("what nobody was told is no exchange")
                .isEqualTo(1);
        assertThat(token().get("/api/v1/exchanges?direction=OUT")
                        .json()
                        .get("items")
                        .size())
                .isZero();
        jdbc.sql("update delivery_done set outcome = 'DELIVERED'").update();
        for (String list : List.of("obligations", "payments")) {
            assertThat(total(list + "?procedure=1.013831")).as(list).isEqualTo(1);
            assertThat(total(list + "?procedure=1.012796"))
                    .as("%s of another procedure", list)
                    .isZero();
            assertThat(token().get("/api/v1/" + list + ".csv").body().lines())
                    .as(list)
                    .hasSize(2);
            assertThat(token().bytes("/api/v1/" + list + ".xlsx").statusCode()).isEqualTo(200);
        }
        assertThat(token().get("/api/v1/exchanges.csv?direction=OUT").body()).contains("OUT,H56,lis,DOSSIER_SUBMITTED");
        assertThat(token().bytes("/api/v1/exchanges.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void thePartiesOfATransactionAreMaskedInListsForOfficialsToo() {
        rows.write(dossier("A-1"));

        for (Caller reader : List.of(token(), as(Role.OFFICIAL))) {
            assertThat(reader.get("/api/v1/transactions").body())
                    .contains("Lê T. H.")
                    .doesNotContain("Lê Thị Hạnh");
        }
    }

    @Test
    void whatCannotBeAskedForIsRefusedWithEveryFieldNamed() {
        assertThat(token().get("/api/v1/statistics/flow?span=WEEK&from=x&to=2026-13-01&province=Atlantis")
                        .body())
                .contains("\"span\"", "\"from\"", "\"to\"", "\"province\"");
        assertThat(token().get(
                                "/api/v1/statistics/flow?span=DAY&from=2020-01-01&to=2026-01-01",
                                "Accept-Language",
                                "en")
                        .body())
                .contains("At most 400 periods");
        assertThat(token().get("/api/v1/exchanges?direction=UP&from=2026-11-12&to=2026-11-11")
                        .status())
                .isEqualTo(400);
        assertThat(token().get("/api/v1/obligations?waiting=maybe").status()).isEqualTo(400);
        assertThat(stranger().get("/api/v1/statistics/country").status()).isEqualTo(401);
    }

    @Test
    void everybodyNamesAndForgetsOwnViews() {
        Caller official = as(Role.OFFICIAL);
        String view = "{\"list\":\"receipts\",\"query\":\"province=H56&overdue=true\"}";

        assertThat(official.put("/api/v1/views/Qu%C3%A1%20h%E1%BA%A1n", view).status())
                .isEqualTo(204);
        assertThat(official.put("/api/v1/views/Qu%C3%A1%20h%E1%BA%A1n", view).status())
                .isEqualTo(204);

        JsonNode items = official.get("/api/v1/views").json().get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("name").stringValue()).isEqualTo("Quá hạn");
        assertThat(official.get(items.get(0).get("address").stringValue()).status())
                .isEqualTo(200);
        assertThat(as(Role.DEPARTMENT).get("/api/v1/views").json().get("total").longValue())
                .isZero();
        assertThat(official.put("/api/v1/views/x", "{\"list\":\"secrets\"}").status())
                .isEqualTo(400);
        assertThat(official.delete("/api/v1/views/Qu%C3%A1%20h%E1%BA%A1n").status())
                .isEqualTo(204);
        assertThat(official.delete("/api/v1/views/Qu%C3%A1%20h%E1%BA%A1n").status())
                .isEqualTo(404);
    }

    private long total(String list) {
        return token().get("/api/v1/" + list).json().get("total").longValue();
    }
}

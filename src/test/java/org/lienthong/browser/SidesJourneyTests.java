package org.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lienthong.sandbox.Stories;
import org.lienthong.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the systems hold of dossiers that went their way without mishap: a mark that is seen everywhere warns of nothing. */
@InBrowser
class SidesJourneyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Pattern MARKED = Pattern.compile("<tr[^>]*class=\"differs\".*?</tr>", Pattern.DOTALL);

    /** The end of a dossier's way that has also been told to everybody. */
    private static final String ENDED = """
            select count(*) from dossier where code = ?
                and status in ('NOT_ACCEPTED', 'WITHDRAWN', 'STOPPED', 'RESULT_DELIVERED')
                and not exists (select 1 from delivery where delivery.dossier_id = dossier.id)""";

    private static final String OF_THE_YEAR = """
            select code from dossier where status = 'RESULT_DELIVERED' and code like '000.%'
            order by (select count(*) from tax_notice where tax_notice.dossier_id = dossier.id) desc, id fetch first 30 rows only""";

    @Test
    void systemsDifferInNothingOfADossierThatWentItsWay(Journeys journeys) {
        JdbcClient jdbc = journeys.hub().bean(JdbcClient.class);
        List<String> codes = stories(journeys.hub());
        codes.forEach(code -> Awaitility.await(code + " ends")
                .atMost(PATIENCE)
                .until(() -> jdbc.sql(ENDED).param(code).query(Long.class).single() == 1));
        Visitor official = journeys.as(Role.OFFICIAL);

        assertThat(codes).hasSize(2 * Stories.all().size());
        assertThat(codes.stream().flatMap(code -> marked(official, code))).isEmpty();
    }

    @Test
    void systemsDifferInNothingOfTheDossiersOfTheYear(Journeys journeys) {
        List<String> codes = journeys.hub()
                .bean(JdbcClient.class)
                .sql(OF_THE_YEAR)
                .query(String.class)
                .list();
        Visitor official = journeys.as(Role.OFFICIAL);

        assertThat(codes).hasSize(30);
        assertThat(codes.stream().flatMap(code -> marked(official, code))).isEmpty();
    }

    /** Every story in two provinces whose counters, land offices and tax gates have other contracts. */
    private static List<String> stories(LiveHub hub) {
        List<String> codes = new ArrayList<>();
        Stories.all().forEach(story -> codes.add(hub.sandbox().submit("H26", story)));
        Stories.all().forEach(story -> codes.add(hub.dossier(story.name())));
        return codes;
    }

    private static Stream<String> marked(Visitor official, String code) {
        String page = official.ask("/dossiers/" + code + "/systems").text();
        assertThat(page).contains("<table class=\"sides\">");
        return MARKED.matcher(page)
                .results()
                .map(row -> code + ": " + row.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
    }
}

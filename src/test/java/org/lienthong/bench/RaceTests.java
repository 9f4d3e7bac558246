package org.lienthong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A race counts only when everybody arrives at the same place. */
class RaceTests {

    private final Race race = new Race();
    private final Others others = new Others();

    @Test
    void everyTranslationOfThePortalsSubmissionIsTheSame() {
        byte[] document = Documents.portal();

        assertThat(PortalByHand.read(document)).isEqualTo(race.portal(document));
        assertThat(Race.messages(others.jslt(document))).isEqualTo(race.portal(document));
    }

    @Test
    void everyTranslationOfTheCountersWalkInIsTheSame() {
        byte[] document = Documents.counter();

        assertThat(List.of(CounterByHand.read(document))).isEqualTo(race.counter(document));
        assertThat(Race.messages(others.xslt(document))).isEqualTo(race.counter(document));
    }

    @Test
    void everyTranslationOfTenThousandRowsIsTheSame() {
        byte[] document = Documents.rows();

        assertThat(RowsByHand.read(document)).hasSize(10_000).isEqualTo(race.rows(document));
        assertThat(Race.messages(others.jsltRows(document))).isEqualTo(race.rows(document));
    }

    @Test
    void documentsAreAsLargeAsTheRaceSays() {
        assertThat(Documents.portal().length).isBetween(3_000, 4_500);
        assertThat(Documents.counter().length).isBetween(19_000, 22_000);
    }
}

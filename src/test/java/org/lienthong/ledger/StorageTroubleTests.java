package org.lienthong.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deadlock or a lost connection must never refuse anybody's document. */
class StorageTroubleTests {

    @ParameterizedTest
    @CsvSource({
        "40P01,LOST_RACE",
        "40001,LOST_RACE",
        "55P03,LOST_RACE",
        "HYT00,LOST_RACE",
        "08006,DOWN",
        "57P01,DOWN",
        "90067,DOWN",
        "90098,DOWN",
        "23505,NONE",
        "22001,NONE"
    })
    void theDatabasesOwnStateDecidesHoweverDeepItLies(String state, StorageTrouble trouble) {
        RuntimeException wrapped = new IllegalStateException(new RuntimeException(new SQLException("said", state)));

        assertThat(StorageTrouble.of(wrapped)).isEqualTo(trouble);
    }

    @Test
    void ourOwnMistakesAreNotTheStoragesFault() {
        assertThat(StorageTrouble.of(new NullPointerException())).isEqualTo(StorageTrouble.NONE);
        assertThat(StorageTrouble.of(new LostRace("a name"))).isEqualTo(StorageTrouble.LOST_RACE);
    }
}

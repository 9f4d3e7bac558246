package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ExchangeOnH2Tests extends ExchangeAcceptance {

    @Test
    void theDatabaseWritesEveryCommitToDiskBeforeItReturns() {
        assertThat(world.records.one("""
                        select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'""")).isEqualTo("0");
    }

    @Override
    public long bytesOfTheDatabase() throws IOException {
        return Files.size(data.resolve("ledger.mv.db"));
    }
}

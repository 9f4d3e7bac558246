package org.lienthong.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.operations.Storage.Part;
import org.lienthong.operations.Storage.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

class OnDiskTests {

    @TempDir
    Path data;

    @Test
    void aDatabaseInMemoryTakesNoRoomAndWhatIsInTheFoldersIsCounted() throws IOException {
        Files.write(Files.createDirectories(data.resolve("papers/ab")).resolve("abcd"), new byte[300]);
        Files.write(Files.createDirectories(data.resolve("papers/cd")).resolve("cdef"), new byte[200]);

        assertThat(on("jdbc:h2:mem:no-room").places())
                .containsExactly(
                        new Part(Place.DATABASE.name(), 0, 0, null),
                        new Part(Place.PAPERS.name(), 500, 2, null),
                        new Part(Place.DRAFTS.name(), 0, 0, null));
    }

    private OnDisk on(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return new OnDisk(JdbcClient.create(source), source, data);
    }
}

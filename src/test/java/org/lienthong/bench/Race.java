package org.lienthong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.FileStore;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.mapping.NationalJson;
import org.lienthong.mapping.Reading;
import org.lienthong.mapping.Surroundings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contestants of the race, ready to run. */
final class Race {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FileStore NO_FILES = new FileStore() {
        @Override
        public Content keep(InputStream in, String fileName) {
            throw new UncheckedIOException(new IOException("nothing is kept here"));
        }

        @Override
        public InputStream open(Content content) {
            throw new UncheckedIOException(new IOException("nothing is kept here"));
        }
    };

    private final Surroundings surroundings = new Surroundings(ZoneId.of("Asia/Ho_Chi_Minh"), Map.of(), NO_FILES);
    private final Mapping portal;
    private final Mapping counter;
    private final Mapping rows;

    Race() {
        MappingLibrary library = MappingLibrary.load(Path.of("")).library();
        this.portal = library.find("dvcqg/ho-so-in").orElseThrow();
        this.rows = MappingLibrary.load(Path.of("src/test/resources/bench"))
                .library()
                .find("bench/rows")
                .orElseThrow();
        this.counter = library.find("opencps/mdocument-in").orElseThrow();
    }

    List<NationalMessage> portal(byte[] document) {
        return messages(portal.read(document, surroundings));
    }

    List<NationalMessage> counter(byte[] document) {
        return messages(counter.read(document, surroundings));
    }

    List<NationalMessage> rows(byte[] document) {
        return messages(rows.read(document, surroundings));
    }

    private static List<NationalMessage> messages(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.fold(Reading.Translated::message, refused -> {
                    throw new IllegalStateException(refused.findings().toString());
                }))
                .toList();
    }

    /** The last step for those who only turn documents into documents. */
    static List<NationalMessage> messages(String national) {
        JsonNode all = JSON.readTree(national);
        return StreamSupport.stream(all.values().spliterator(), false)
                .map(node -> NationalJson.read(node.toString(), NationalMessage.class))
                .toList();
    }
}

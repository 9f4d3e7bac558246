package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Content;
import org.lienthong.mapping.FileStore;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Provinces;

class TranslatingMessagesTests {

    private static final MappingLibrary MAPPINGS =
            MappingLibrary.load(Path.of(".")).library();
    private static final Provinces PROVINCES =
            Provinces.load(Path.of("."), MAPPINGS).provinces();

    @Test
    void theZoneOfTheSystemWinsOverTheZoneOfItsFamily() {
        PartnerSystem system = PROVINCES.all().stream()
                .flatMap(province -> province.systems().stream())
                .filter(known -> known.profile().zone() != null)
                .findFirst()
                .orElseThrow();
        ZoneId own = ZoneId.of("Asia/Tokyo");
        TranslatingMessages translating = new TranslatingMessages(() -> PROVINCES, new NoFiles());
        assertThat(translating.surroundings(in(own, system), Map.of()).zone()).isEqualTo(own);
        assertThat(translating.surroundings(system, Map.of()).zone())
                .isEqualTo(system.profile().zone());
    }

    private static PartnerSystem in(ZoneId zone, PartnerSystem like) {
        return new PartnerSystem(
                like.id(),
                like.profile(),
                like.address(),
                like.transport(),
                zone,
                like.fileHosts(),
                like.settings(),
                like.officials(),
                like.mappings(),
                like.shadow());
    }

    private record NoFiles() implements FileStore {
        @Override
        public Content keep(InputStream in, String fileName) {
            throw new IllegalStateException("no files here");
        }

        @Override
        public InputStream open(Content content) {
            throw new IllegalStateException("no files here");
        }
    }
}

package org.lienthong.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingReceiptsTests {

    private static final String OPEN = "<lienthong:receipt>";
    private static final String CLOSE = "</lienthong:receipt>";

    private static byte[] paper() {
        return new DrawingReceipts()
                .draw(
                        Dossiers.full(),
                        new Surroundings(
                                "Tỉnh Thanh Hóa", 16, null, URI.create("https://example.vn/track/x"), null, null));
    }

    private static Optional<Inscription> read(byte[] file) throws IOException {
        return new ReadingReceipts().read(new ByteArrayInputStream(file));
    }

    @Test
    void aReceiptSaysWhoseItIsAndWhatWasPromised() throws IOException {
        assertThat(read(paper()))
                .contains(Inscription.of(
                        Dossiers.full(),
                        java.util.Objects.requireNonNull(Dossiers.full().receipt())));
    }

    @Test
    void whatItSaysIsFoundAlsoWhereTwoPartsOfALongFileMeet() throws IOException {
        String said = OPEN
                + Inscription.of(Dossiers.bare(), Dossiers.bare().receipt()).text()
                + CLOSE;
        for (int before = 64 * 1024 - said.length() - 1; before < 64 * 1024 + 1; before += 13) {
            assertThat(read((" ".repeat(before) + said).getBytes(StandardCharsets.US_ASCII)))
                    .as("after %d", before)
                    .isPresent();
        }
    }

    @Test
    void aMomentThatNoReceiptCanNameIsNone() throws IOException {
        String said = Inscription.of(Dossiers.full(), Dossiers.full().receipt()).text();
        assertThat(said).contains("promised=2026-12-15");
        for (String impossible : List.of("9999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "1999-12-31T23:59:59Z")) {
            String other = said.replaceAll("promised=[^;]*", "promised=" + impossible);
            assertThat(read((OPEN + other + CLOSE).getBytes(StandardCharsets.US_ASCII)))
                    .as(impossible)
                    .isEmpty();
        }
        String last = said.replaceAll("promised=[^;]*", "promised=9998-12-31T23:59:59Z");
        assertThat(read((OPEN + last + CLOSE).getBytes(StandardCharsets.US_ASCII)))
                .isPresent();
    }

    @Test
    void aFileThatSaysTwoThingsSaysNothing() throws IOException {
        byte[] paper = paper();
        String twice = new String(paper, StandardCharsets.ISO_8859_1)
                + OPEN
                + Inscription.of(Dossiers.full(), Dossiers.full().receipt())
                        .text()
                        .replace("2026-12-15", "2026-12-01")
                + CLOSE;

        assertThat(read(twice.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void aDayThatNobodyCanWriteIsNoReceipt() throws IOException {
        String said = Inscription.of(Dossiers.full(), Dossiers.full().receipt()).text();
        for (String year : java.util.List.of("+1000000000", "-1000000000", "+10000", "1999")) {
            String strange = OPEN + said.replaceAll("promised=2026", "promised=" + year) + CLOSE;
            assertThat(strange).contains(year);
            assertThat(read(strange.getBytes(StandardCharsets.US_ASCII)))
                    .as(year)
                    .isEmpty();
            strange = OPEN + said.replaceAll("received=2026", "received=" + year) + CLOSE;
            assertThat(strange).contains(year);
            assertThat(read(strange.getBytes(StandardCharsets.US_ASCII)))
                    .as(year)
                    .isEmpty();
        }
    }

    /** What is kept does not grow with the file. */
    @Test
    void aLongFileCostsNoMemory() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 32L * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? '<' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int many) {
                left -= many;
                return left > 0 ? many : -1;
            }
        };
        assertThat(new ReadingReceipts().read(endless)).isEmpty();
    }
}

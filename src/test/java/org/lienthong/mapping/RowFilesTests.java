package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.surroundings;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;

class RowFilesTests {

    private static final String BODY = """
            message: supplement-provided
            rows: {group: [SO]}
            fields:
              - {local: SO, national: receiptNumber, required: true}
              - list: rows
                national: supplement.documents
                fields: [{local: GIAY, national: name, required: true}]
            """;
    private static final String FILE = "SO,GIAY\n\n1,\"a\nb\"\n1,c\n,d\n2,\"e\"\"\n2,\"\n2,f\n2,g\n3,\n4,h";

    private static List<RowFiles.Piece> pieces(Mapping mapping, byte[] file, int rows) {
        List<RowFiles.Piece> pieces = new ArrayList<>();
        RowFiles.cut(new ByteArrayInputStream(file), mapping, new RowFiles.Limits(rows, 1 << 20))
                .forEachRemaining(pieces::add);
        return pieces;
    }

    @Test
    void noRowAndNoGroupIsDividedAndFindingsNameTheWholeFile() {
        for (String encoding : List.of("utf-8", "utf-16", "utf-16le", "utf-16be")) {
            Mapping mapping = mapping("in", "csv", "encoding: " + encoding + "\n" + BODY);
            byte[] file = FILE.getBytes(Charset.forName(encoding));
            List<Finding> whole = new ArrayList<>();
            List<String> messages = all(mapping.read(file, surroundings()), whole);
            for (int rows = 1; rows < 9; rows++) {
                List<Finding> found = new ArrayList<>();
                List<String> read = new ArrayList<>();
                List<RowFiles.Piece> pieces = pieces(mapping, file, rows);
                pieces.forEach(piece -> read.addAll(all(mapping.read(piece, surroundings()), found)));
                assertThat(read).isEqualTo(messages);
                assertThat(found)
                        .extracting(Finding::line)
                        .isEqualTo(whole.stream().map(Finding::line).toList());
                assertThat(rows > 1 || pieces.size() == 5).isTrue();
            }
        }
    }

    private static List<String> all(List<Reading> readings, List<Finding> findings) {
        List<String> messages = new ArrayList<>();
        for (Reading reading : readings) {
            reading.fold(ok -> messages.add(NationalJson.write(ok.message())), no -> findings.addAll(no.findings()));
        }
        return messages;
    }

    @Test
    void linesOfFixedPlacesAreCutToo() {
        Mapping mapping = mapping("in", "fixed", """
                message: dossier-stopped
                fixed: {columns: [{name: SO, at: 1, width: 3}]}
                fields: [{local: SO, national: receiptNumber}]
                """);
        byte[] file = "a\r\n\r\nb\rc\nd\n\n".getBytes(StandardCharsets.UTF_8);
        assertThat(pieces(mapping, file, 2))
                .extracting(piece -> new String(piece.document(), StandardCharsets.UTF_8) + piece.firstRow() + "@"
                        + piece.firstLine())
                .containsExactly("a\r\n\r\nb\r1@1", "c\nd\n\n3@4");
        assertThat(pieces(mapping, new byte[0], 2)).isEmpty();
    }

    @Test
    void aLongFileIsReadAsItIsAskedFor() {
        Mapping mapping = mapping("in", "csv", BODY);
        Endless endless = new Endless();
        Iterator<RowFiles.Piece> pieces = RowFiles.cut(endless, mapping);
        for (int i = 0; i < 20; i++) {
            assertThat(pieces.next().firstRow()).isEqualTo(1 + i * 1_000);
        }
        assertThat(endless.given).isLessThan(1 << 20);
    }

    @Test
    void aFirstRowThatDoesNotNameTheColumnsIsToldAlsoWithoutRowsBehindIt() {
        Mapping mapping = mapping("in", "csv", BODY);
        assertThat(told(mapping, "\n\nKính gửi trung tâm\n\n")).containsExactly("3 required SO", "3 required GIAY");
        assertThat(told(mapping, "SO,GIAI\n")).containsExactly("1 required GIAY");
        assertThat(told(mapping, "SO,GIAY,SO")).containsExactly("1 repeated SO");
        assertThat(told(mapping, "\"SO,GIAY\n")).containsExactly("1 unreadable-document ");
        for (String legal : List.of("", "\n \n", "SO,GIAY", "\ufeffGIAY,SO,KHAC\r\n\r\n")) {
            assertThat(pieces(mapping, legal.getBytes(StandardCharsets.UTF_8), 1))
                    .isEmpty();
        }
        Mapping wide = mapping("in", "csv", "encoding: utf-16\n" + BODY);
        assertThat(pieces(wide, "SO,GIAY\n".getBytes(StandardCharsets.UTF_16), 1))
                .isEmpty();
        assertThat(pieces(wide, "SO\n".getBytes(StandardCharsets.UTF_16), 1)).hasSize(1);
    }

    @Test
    void whereNoColumnIsNeededOneMustStillBeRead() {
        Mapping mapping = mapping("in", "csv", """
                message: supplement-provided
                fields: [{local: SO, national: receiptNumber}, {local: TEN, national: text}]
                """);
        assertThat(told(mapping, "Kính gửi,trung tâm\n")).containsExactly("1 unreadable-document ");
        assertThat(told(mapping, "Kính gửi,trung tâm\na,b\nc,d\n")).containsOnly("1 unreadable-document ");
        assertThat(pieces(mapping, "TEN,Kính gửi".getBytes(StandardCharsets.UTF_8), 1))
                .isEmpty();
    }

    private static List<String> told(Mapping mapping, String file) {
        List<Finding> findings = new ArrayList<>();
        pieces(mapping, file.getBytes(StandardCharsets.UTF_8), 1)
                .forEach(piece -> all(mapping.read(piece, surroundings()), findings));
        return findings.stream()
                .map(finding ->
                        Objects.requireNonNull(finding.place()).line() + " " + finding.rule() + " " + finding.path())
                .toList();
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheFile() {
        Mapping mapping = mapping("in", "csv", BODY);
        byte[] file = ("SO,GIAY\n1,a\n2,\"b" + "\nx".repeat(13 << 20)).getBytes(StandardCharsets.UTF_8);
        List<RowFiles.Piece> pieces = pieces(mapping, file, 1);
        assertThat(pieces.get(pieces.size() - 1).document().length).isLessThan(25 << 20);
        List<Finding> findings = new ArrayList<>();
        pieces.forEach(piece -> all(mapping.read(piece, surroundings()), findings));
        assertThat(findings).extracting(Finding::rule).contains("unreadable-document");
    }

    /** Rows without an end. */
    private static final class Endless extends InputStream {
        private final byte[] row = "7,giấy tờ\n".getBytes(StandardCharsets.UTF_8);
        private long given;

        @Override
        public int read() {
            byte[] header = "SO,GIAY\n".getBytes(StandardCharsets.UTF_8);
            long at = given++;
            if (at < header.length) {
                return header[(int) at];
            }
            long in = at - header.length;
            byte b = row[(int) (in % row.length)];
            return b == '7' ? '0' + (int) (in / row.length % 10) : b & 0xff;
        }
    }
}

package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.findings;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.message;
import static org.lienthong.mapping.MappingTesting.read;
import static org.lienthong.mapping.MappingTesting.surroundings;
import static org.lienthong.mapping.MappingTesting.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

class RowsTests {

    private static final String STOPPED = """
            message: dossier-stopped
            csv: {separator: ";"}
            fields:
              - {local: Số biên nhận, national: receiptNumber, required: true}
              - {local: Lý do, national: text}
              - {local: Lúc, national: occurredAt, date: dd/MM/yyyy HH:mm}
            """;

    private static final String GROUPED = """
            message: {path: LOAI, codes: {"1": supplement-provided}}
            rows: {group: [SO]}
            fields:
              - {local: SO, national: receiptNumber, required: true}
              - {local: GHI_CHU, national: text}
              - list: rows
                national: supplement.documents
                fields: [{local: GIAY_TO, national: name, required: true}, {local: LINK, national: link}]
            """;

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.path() + " " + finding.rule() + " "
                        + finding.place().line() + ":" + finding.place().column())
                .toList();
    }

    @Test
    void everyRowIsAMessageAndABadOneSpoilsNoOther() {
        Mapping mapping = mapping("in", "csv", STOPPED);
        String document = "\ufeffLý do; Số biên nhận ;Thêm;Lúc\r\n\"a;\nb\"\"c\";BN1;x;01/11/2026 08:30\r\n;;;\r\n"
                + "thiếu;BN2\r\n\"x\"y;BN3;;\r\nv;;\"\";31/13/2026 08:30\r\nw;BN4;;;;\r\n";
        List<Reading> readings = read(mapping, document);
        assertThat(message(readings.get(0)).text()).isEqualTo("a; b\"c");
        assertThat(message(readings.get(4)).receiptNumber().value()).isEqualTo("BN4");
        assertThat(lines(findings(mapping, document)))
                .containsExactly(
                        "row[2] shape 5:1",
                        "row[3] unreadable-document 6:4",
                        "row[4].Số biên nhận required 7:1",
                        "row[4].Lúc date 7:7");
        assertThat(mapping.explain(document.getBytes(StandardCharsets.UTF_8), surroundings())
                        .unread())
                .containsExactly("Thêm");
    }

    @Test
    void anUnclosedQuoteRefusesTheRestOnly() {
        List<Reading> readings = read(mapping("in", "csv", STOPPED), "Số biên nhận\nBN1\n\"BN2\nBN3\nBN4\n");
        assertThat(readings).hasSize(2);
        assertThat(message(readings.get(0)).receiptNumber().value()).isEqualTo("BN1");
        assertThat(findings(mapping("in", "csv", STOPPED), "Số biên nhận\nBN1\n\"BN2\nBN3\n"))
                .extracting(Finding::line)
                .allMatch(line -> line.startsWith("document:3:1: unreadable-document"));
    }

    @Test
    void aMissingColumnIsOneFindingForTheDocument() {
        Mapping mapping = mapping("in", "csv", STOPPED);
        assertThat(lines(findings(mapping, "Lý do\na\nb\n"))).containsExactly("Số biên nhận required 1:1");
        assertThat(lines(findings(mapping, ""))).containsExactly(" unreadable-document 1:1");
        assertThat(lines(findings(mapping, "Số biên nhận;Số biên nhận\n1;2")))
                .containsExactly("Số biên nhận repeated 1:14");
        assertThat(findings(mapping, "Số biên nhận\n\n"))
                .extracting(Finding::rule)
                .containsExactly("required");
    }

    @Test
    void neighbouringRowsOfOneGroupAreOneMessage() {
        Mapping mapping = mapping("in", "csv", GROUPED);
        String document = "SO,LOAI,GIAY_TO,LINK,GHI_CHU\n1,1,a,,x\n1,1,b,http://l,\n2,1,c,,y\n2,1,,,z\n3,1,d,,\n";
        List<Reading> readings = read(mapping, document);
        assertThat(message(readings.get(0)).supplement().documents())
                .extracting(paper -> paper.name())
                .containsExactly("a", "b");
        assertThat(message(readings.get(2)).receiptNumber().value()).isEqualTo("3");
        assertThat(lines(findings(mapping, document)))
                .containsExactly("row[4].GHI_CHU group 5:7", "row[4].GIAY_TO required 5:1");
    }

    @Test
    void aBrokenRowRefusesTheGroupsBesideIt() {
        Mapping mapping = mapping("in", "csv", GROUPED);
        List<Reading> readings = read(mapping, "SO,LOAI,GIAY_TO\n1,1,a\n2,1\n3,1,b\n4,1,c\n");
        assertThat(readings.stream().map(reading -> reading.fold(ok -> "ok", no -> "no")))
                .containsExactly("no", "no", "ok");
        assertThat(lines(findings(mapping, "SO,LOAI,GIAY_TO\n1,1\n"))).containsExactly("row[1] shape 2:1");
    }

    @Test
    void whatIsWrittenComesBack() {
        for (String format : List.of("csv", "rows")) {
            Mapping mapping = mapping("both", format, GROUPED);
            String document = format.equals("csv")
                    ? "LOAI,SO,GHI_CHU,GIAY_TO,LINK\r\n1,1,\"x,\"\"y\",=c,\r\n1,1,\"x,\"\"y\",d,\r\n1,2,,e,http://l\r\n"
                    : """
                    {"rows":[{"LOAI":"1","SO":"1","GHI_CHU":"x,\\"y","GIAY_TO":"=c","LINK":null},\
                    {"LOAI":"1","SO":"1","GHI_CHU":"x,\\"y","GIAY_TO":"d","LINK":null},\
                    {"LOAI":"1","SO":"2","GHI_CHU":null,"GIAY_TO":"e","LINK":"http://l"}]}""";
            NationalMessage[] messages = read(mapping, document).stream()
                    .map(MappingTesting::message)
                    .toArray(NationalMessage[]::new);
            assertThat(messages).hasSize(2);
            assertThat(write(mapping, messages)).isEqualTo(document);
        }
    }

    @Test
    void namesOfDatabaseColumnsMatchInAnyCase() {
        Mapping mapping = mapping("in", "rows", GROUPED);
        String document = "{\"table\":\"X\",\"rows\":[{\"so\":\"1\",\"Loai\":\"1\",\"giay_to\":\"a\",\"thua\":\"b\"}]}";
        assertThat(message(mapping, document).receiptNumber().value()).isEqualTo("1");
        assertThat(mapping.explain(document.getBytes(StandardCharsets.UTF_8), surroundings())
                        .unread())
                .containsExactly("$.rows[*].thua");
        assertThat(findings(mapping, "{\"rows\":[{\"so\":\"1\",\"SO\":\"2\",\"LOAI\":\"1\",\"GIAY_TO\":\"a\"}]}"))
                .extracting(finding -> finding.path() + " " + finding.rule())
                .containsExactly("$.rows[0].SO repeated");
    }

    @Test
    void fixedPlacesAreReadAndWritten() throws IOException {
        Mapping mapping = mapping("both", "fixed", """
                message: obligation-requested
                fixed:
                  ends: lf
                  columns:
                    - {name: SO, at: 1, width: 6}
                    - {name: TIEN, at: 8, width: 5, pad: left, fill: "0"}
                    - {name: GHI, at: 13, width: 4}
                fields:
                  - {local: SO, national: receiptNumber, required: true}
                  - {local: GHI, national: text}
                """);
        String document = "BN1    00120 Đây\nBN2          \nBN3\n";
        List<Reading> readings = read(mapping, document);
        assertThat(message(readings.get(0)).text()).isEqualTo("Đây");
        assertThat(message(readings.get(2)).receiptNumber().value()).isEqualTo("BN3");
        assertThat(write(mapping, message(readings.get(0)), message(readings.get(1))))
                .isEqualTo("BN1         Đây \nBN2             \n");
        assertThat(lines(findings(mapping, "BN1    00120 Đây dài\n"))).containsExactly("row[1] shape 1:17");
        NationalMessage longer = NationalJson.read(
                "{\"type\":\"OBLIGATION_REQUESTED\",\"receiptNumber\":\"BN1\",\"text\":\"dài quá\"}",
                NationalMessage.class);
        assertThat(mapping.write(List.of(longer), surroundings(), new ByteArrayOutputStream()))
                .extracting(finding -> finding.path() + " " + finding.rule())
                .containsExactly("[0].text text-too-long");
    }

    @Test
    void fillingIsTakenAwayButNotTheLastSign() {
        Layout.Column column = new Layout.Column("A", 0, 4, true, '0');
        Layout layout = new Layout(',', Layout.NO_QUOTE, false, List.of(column), "\n", List.of());
        FixedRows rows = new FixedRows("0000\n0120\n    x".getBytes(StandardCharsets.UTF_8), layout);
        assertThat(rows.next()).isTrue();
        assertThat(rows.text(0)).isEqualTo("0");
        assertThat(rows.next()).isTrue();
        assertThat(rows.text(0)).isEqualTo("120");
        assertThat(rows.next()).isTrue();
        assertThat(rows.broken()).isNotNull();
    }

    @Test
    void formsAreReadAndWritten() {
        Mapping mapping = mapping("both", "form", """
                message: supplement-provided
                fields:
                  - {local: "so[bien]", national: receiptNumber, required: true}
                  - {local: ghi chú, national: text}
                  - list: nv
                    national: supplement.documents
                    fields: [{local: ., national: name}]
                """);
        String document = "so%5Bbien%5D=BN%2F1&ghi+ch%C3%BA=%26%3D&nv=a&nv=b";
        NationalMessage message = message(mapping, document);
        assertThat(message.receiptNumber().value()).isEqualTo("BN/1");
        assertThat(message.text()).isEqualTo("&=");
        assertThat(message.supplement().documents())
                .extracting(paper -> paper.name())
                .containsExactly("a", "b");
        assertThat(write(mapping, message)).isEqualTo(document);
        assertThat(lines(findings(mapping, "x=1&so%5Bbien%5D=1&so[bien]=2"))).containsExactly("so[bien] repeated 1:20");
        assertThat(lines(findings(mapping, "a=%ff"))).containsExactly(" unreadable-document 1:3");
        assertThat(lines(findings(mapping, "a=%4"))).containsExactly(" unreadable-document 1:4");
        assertThat(findings(mapping, "")).extracting(Finding::rule).containsExactly("required");
    }

    @Test
    void aSeparatorWithoutQuotesIsAFinding() throws IOException {
        Mapping mapping = mapping("out", "csv", """
                csv: {separator: "|", quote: none, header: false, columns: [A, SO, B]}
                fields: [{local: SO, national: receiptNumber}, {local: A, national: text}]
                """);
        NationalMessage message =
                NationalJson.read("{\"type\":\"DOSSIER_STOPPED\",\"receiptNumber\":\"ab\"}", NationalMessage.class);
        assertThat(write(mapping, message)).isEqualTo("|ab|\r\n");
        NationalMessage bad =
                NationalJson.read("{\"type\":\"DOSSIER_STOPPED\",\"text\":\"a|b\"}", NationalMessage.class);
        assertThat(mapping.write(List.of(bad), surroundings(), new ByteArrayOutputStream()))
                .extracting(Finding::rule)
                .containsExactly("separator");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            csv   ! csv: {separator: ab}                                  ! wrong-type
            csv   ! csv: {quote: ab}                                      ! wrong-type
            csv   ! csv: {header: false}                                  ! missing-key
            csv   ! csv: {header: false, columns: [B]}                    ! bad-path
            csv   ! csv: {columns: [A, A]}                                ! duplicate-field
            csv   ! csv: {ends: cr}                                       ! wrong-type
            csv   ! csv: {sep: a}                                         ! unknown-key
            csv   ! each: A                                               ! wrong-type
            csv   ! fixed: {columns: [{name: A, at: 1, width: 2}]}      ! wrong-type
            csv   ! rows: {group: [A]}                                    ! missing-key
            csv   ! rows: {by: [A]}                                       ! unknown-key
            json  ! rows: {group: [A]}                                    ! wrong-type
            fixed ! zone: UTC                                             ! missing-key
            fixed ! fixed: {columns: [{name: A, at: 0, width: 2}]}      ! wrong-type
            fixed ! fixed: {columns: [{name: A, at: 1, width: 2}, {name: B, at: 2, width: 2}]} ! duplicate-field
            """)
    void aWrongLayoutIsAFinding(String format, String key, String rule) {
        MappingLibrary.Compiled compiled = MappingTesting.compile(MappingTesting.head("in", format)
                + "message: dossier-stopped\n" + key + "\nfields: [{local: " + (format.equals("json") ? "$.A" : "A")
                + ", national: text}]\n");
        assertThat(compiled.findings()).extracting(Finding::rule).contains(rule);
    }
}

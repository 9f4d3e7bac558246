package org.lienthong.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.PromisedDate;

class CsvTests {

    @Test
    void cellsAreQuotedWhereTheyMustAndNeverFormulas() throws IOException {
        StringWriter out = new StringWriter();
        new Csv(out).row(Arrays.asList("a", null, "b,c", "d\"e", "=1+1", "-5", "@x", "\tx", List.of("x", "y"), true));
        assertThat(out.toString()).isEqualTo("\uFEFFa,,\"b,c\",\"d\"\"e\",'=1+1,'-5,'@x,'\tx,\"x; y\",true\r\n");
    }

    @Test
    void momentsAreWrittenInTheTimeOfVietNamAndListsOfThemToo() {
        Instant evening = Instant.parse("2026-11-02T20:30:15.9Z");

        assertThat(Csv.cell(evening)).isEqualTo("2026-11-03T03:30:15+07:00");
        assertThat(Csv.cell(List.of(evening))).isEqualTo("2026-11-03T03:30:15+07:00");
    }

    @Test
    void aPromiseWithoutAnHourIsADay() {
        assertThat(Csv.cell(new PromisedDate(Instant.parse("2026-12-14T17:00:00Z"))))
                .isEqualTo("2026-12-15");
        assertThat(Csv.cell(new PromisedDate(Instant.parse("2026-12-15T10:00:00Z"))))
                .isEqualTo("2026-12-15T17:00+07:00");
    }

    @Test
    void aListThatBeginsLikeAFormulaIsNone() {
        assertThat(Csv.cell(List.of("=1+1", "x"))).isEqualTo("\"'=1+1; x\"");
    }

    @Property
    void noCellBeginsWithWhatASpreadsheetWouldCompute(@ForAll String text) {
        String cell = Csv.cell(text);
        String inside = cell.startsWith("\"") ? cell.substring(1) : cell;
        assertThat(inside.isEmpty() || "=+-@\t\r\n".indexOf(inside.charAt(0)) < 0 || cell.equals("\"\""))
                .isTrue();
    }
}

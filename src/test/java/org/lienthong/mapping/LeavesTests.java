package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class LeavesTests {

    private static Map<String, String> rows(String text) throws XMLStreamException {
        return Leaves.of(text.getBytes(StandardCharsets.UTF_8), Format.CSV, Encoding.UTF_8);
    }

    @Test
    void rowsThatOnlyEndOtherwiseDifferInThatAlone() throws XMLStreamException {
        assertThat(Change.between(rows("A;B\n1;2\n"), rows("A;B\r\n1;2\r\n")))
                .extracting(change -> change.line(false))
                .containsExactly("ends of lines: lf-only -> cr-lf");
    }

    @Test
    void aLineThatEndsUnlikeTheOthersIsAnotherLine() throws XMLStreamException {
        assertThat(Change.between(rows("A\n1\n"), rows("A\r\n1\n"))).hasSize(1);
    }
}

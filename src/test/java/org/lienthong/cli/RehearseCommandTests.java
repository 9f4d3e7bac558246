package org.lienthong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command refuses before it plays anything. */
class RehearseCommandTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rehearse                            | name provinces such as H56
            rehearse H56 --all                  | name provinces such as H56
            rehearse H56 --send                 | only real partners are sent something
            rehearse H56 --real --yes           | --yes confirms --send
            rehearse H56 --parts reach          | for real partners say --real
            rehearse H56 --tell --parts good    | only a whole rehearsal is told
            rehearse H56 --real --send          | not confirmed, so nothing was done
            """)
    void whatMakesNoSenseIsRefusedWithWhatToDo(String words, String said) {
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told, true);

        assertThat(Commands.line(out, out).execute(words.split(" "))).isEqualTo(2);
        assertThat(told.toString()).contains(said);
    }
}

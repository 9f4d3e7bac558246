package org.lienthong.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.web.operations.LineDifferences.Kind;

class LineDifferencesTests {

    @Test
    void onlyWhatChangedIsShownWithThreeLinesAround() {
        String older = lines(IntStream.range(0, 40).boxed().map(String::valueOf).toList());
        String newer = older.replace("20\n", "zwanzig\neinundzwanzig\n");

        assertThat(LineDifferences.between(older, newer))
                .extracting(line -> line.kind() + " " + line.text())
                .containsExactly(
                        "GAP ",
                        "SAME 17",
                        "SAME 18",
                        "SAME 19",
                        "REMOVED 20",
                        "ADDED zwanzig",
                        "ADDED einundzwanzig",
                        "SAME 21",
                        "SAME 22",
                        "SAME 23",
                        "GAP ");
        assertThat(LineDifferences.between(older, older)).allMatch(line -> line.kind() == Kind.GAP);
    }

    @Test
    void theOlderWithoutWhatWasRemovedIsTheNewerWithoutWhatWasAdded() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> older = random.ints(1 + random.nextInt(8), 0, 3)
                    .mapToObj(String::valueOf)
                    .toList();
            List<String> newer = random.ints(1 + random.nextInt(8), 0, 3)
                    .mapToObj(String::valueOf)
                    .toList();
            List<LineDifferences.Line> lines = LineDifferences.between(lines(older), lines(newer));
            long added =
                    lines.stream().filter(line -> line.kind() == Kind.ADDED).count();
            long removed =
                    lines.stream().filter(line -> line.kind() == Kind.REMOVED).count();
            assertThat(newer.size() - older.size()).isEqualTo(added - removed);
        }
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}

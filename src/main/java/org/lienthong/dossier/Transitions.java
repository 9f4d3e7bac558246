package org.lienthong.dossier;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one table of legal moves. Rows are verbs, columns the status before. A number is the status after, {@code =}
 * keeps the status, {@code $} asks the obligations (settled: 4, open: 6), {@code .} is not legal.
 *
 * <p>Source: the ten national statuses and the work of the land registration offices; where building showed a gap, see
 * docs/decisions.
 */
final class Transitions {

    private static final String TABLE = """
            before                            new  1  2  3  4  5  6  7  8  9 10
            dossier-submitted                   1  .  .  .  .  .  .  .  .  .  .
            dossier-accepted                    2  2  =  .  .  .  .  .  .  .  .
            dossier-refused                     .  3  .  .  .  .  .  .  .  .  .
            dossier-progressed                  .  .  4  .  =  =  $  .  .  .  .
            supplement-requested                .  .  5  .  5  .  .  .  .  .  .
            supplement-provided                 .  .  .  .  .  =  .  .  .  .  .
            supplement-received                 .  .  .  .  .  4  .  .  .  .  .
            obligation-requested                .  .  .  .  6  .  =  .  .  .  .
            obligation-notified                 .  .  .  .  $  .  $  .  .  .  .
            obligation-paid                     .  .  .  .  $  .  $  .  .  .  .
            dossier-completed                   .  .  .  .  9  .  .  .  .  .  .
            result-delivered                    .  .  .  .  .  .  .  .  . 10  .
            dossier-withdrawn                   .  .  7  .  7  7  7  .  .  .  .
            dossier-stopped                     .  .  8  .  8  8  8  .  .  .  .
            dossier-returned-for-correction     .  .  2  .  2  .  4  .  .  .  .
            result-disputed                     .  .  .  .  .  .  .  .  .  4  4
            """;

    private static final Map<MessageType, List<String>> ROWS = rows();

    private Transitions() {}

    /** The cell for this verb and status; null stands for a dossier that is not known yet. */
    static String cell(MessageType type, @Nullable DossierStatus before) {
        return row(type).get(before == null ? 0 : before.code());
    }

    /** The statuses in which a dossier can take this verb. */
    static List<DossierStatus> before(MessageType type) {
        return Arrays.stream(DossierStatus.values())
                .filter(status -> !cell(type, status).equals("."))
                .toList();
    }

    /** The statuses to which this verb may lead from a status; empty when it is not legal or keeps the status. */
    static List<DossierStatus> after(MessageType type, DossierStatus before) {
        String cell = cell(type, before);
        return switch (cell) {
            case ".", "=" -> List.of();
            case "$" -> List.of(DossierStatus.PROCESSING, DossierStatus.FINANCIAL_OBLIGATION);
            default -> List.of(status(Integer.parseInt(cell)));
        };
    }

    /** The cells of a verb: a new dossier first, then the ten statuses in the order of their numbers. */
    static List<String> row(MessageType type) {
        return Objects.requireNonNull(ROWS.get(type), type::code);
    }

    /** What stands over the cells. */
    static List<String> columns() {
        List<String> head = cells(TABLE.lines().findFirst().orElseThrow());
        return head.subList(1, head.size());
    }

    /** The verbs in the order of the lines. */
    static List<String> verbs() {
        return TABLE.lines().skip(1).map(line -> cells(line).get(0)).toList();
    }

    static DossierStatus status(int code) {
        return Arrays.stream(DossierStatus.values())
                .filter(status -> status.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no status " + code + " in the table of legal moves"));
    }

    private static Map<MessageType, List<String>> rows() {
        Map<MessageType, List<String>> rows = new EnumMap<>(MessageType.class);
        TABLE.lines()
                .skip(1)
                .map(Transitions::cells)
                .forEach(cells ->
                        rows.put(MessageType.ofCode(cells.get(0)).orElseThrow(), cells.subList(1, cells.size())));
        return rows;
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split("\\s+"));
    }
}

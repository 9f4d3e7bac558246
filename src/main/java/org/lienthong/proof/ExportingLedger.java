package org.lienthong.proof;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Writes seals, roots and time-stamps with what they stand for into a file that can be verified without the database. */
public final class ExportingLedger {

    private static final int SEALS_AT_ONCE = 1000;

    private final LedgerReader ledger;

    ExportingLedger(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /**
     * @param province null: every one
     * @param progress hears now and then how many lines were written
     */
    public void write(@Nullable String province, Instant at, Writer out, LongConsumer progress) throws IOException {
        Lines lines = new Lines(out);
        lines.add(ExportLine.first(at));
        for (String one : province == null ? ledger.provinces() : List.of(province)) {
            write(one, lines, progress);
        }
        lines.add(ExportLine.last(lines.count));
        out.flush();
    }

    /** What is sealed while the file is written is left out, so that the file is of one moment. */
    private void write(String province, Lines lines, LongConsumer progress) throws IOException {
        Optional<Chain> chain = ledger.chain(province);
        long end = chain.map(Chain::position).orElse(Long.MAX_VALUE);
        long roots = chain.map(Chain::rootPosition).orElse(Long.MAX_VALUE);
        for (DayRoot root : ledger.roots(province)) {
            if (root.lastPosition() <= roots) {
                lines.add(ExportLine.of(root));
                for (Stamp stamp : ledger.stamp(root).stream().toList()) {
                    lines.add(ExportLine.of(stamp));
                }
            }
        }
        long after = 0;
        List<LiveEvent.Sealed> part;
        do {
            part = ledger.sealed(province, after, SEALS_AT_ONCE);
            for (LiveEvent.Sealed one : part) {
                after = one.seal().position();
                if (after <= end) {
                    LiveEvent event = one.event();
                    lines.add(ExportLine.of(event == null ? null : event.facts(), one.seal()));
                }
            }
            progress.accept(lines.count);
        } while (!part.isEmpty());
        if (chain.isPresent()) {
            lines.add(ExportLine.of(chain.get()));
        }
    }

    private static final class Lines {
        private final Writer out;
        private long count;

        Lines(Writer out) {
            this.out = out;
        }

        void add(ExportLine line) throws IOException {
            out.write(ExportLine.JSON.writeValueAsString(line));
            out.write('\n');
            count++;
        }
    }
}

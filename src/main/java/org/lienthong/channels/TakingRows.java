package org.lienthong.channels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.Piece;
import org.lienthong.exchange.SeenRows;

/**
 * Takes rows in pieces through the intake passage. Rows that were taken before are passed over; neighbouring new ones
 * travel together. They count as taken only after their piece is applied: after a crash in between, the same rows make
 * the same piece, which the ledger knows, so that nothing takes effect twice.
 */
final class TakingRows {

    /** As many as one transaction applies. */
    static final int MOST_ROWS = 1000;

    private static final int MOST_BYTES = 4 << 20;

    private final Intake intake;
    private final SeenRows seen;
    private final Clock clock;

    TakingRows(Intake intake, SeenRows seen, Clock clock) {
        this.intake = intake;
        this.seen = seen;
        this.clock = clock;
    }

    /** The rows in their order, each once; null at the end. */
    interface Rows {
        byte @Nullable [] next() throws IOException;
    }

    /**
     * What the pieces have in common.
     *
     * @param numbered whether rows have numbers that their sender can find
     */
    record Source(SystemId system, String door, String mediaType, boolean numbered, Frame frame) {}

    /** What stands around the rows of each piece, and between them. */
    record Frame(byte[] before, byte[] between, byte[] behind) {}

    /**
     * What came of them.
     *
     * @param refused the first of those that wait in quarantine
     */
    record Count(long applied, long refusedRows, long passedOver, List<Answer.Item> refused) {}

    private record Row(byte[] bytes, UUID digest, boolean isNew) {}

    /** Returns when all are durable; any exception means that the rest must be taken again, and so may be all of it. */
    Count take(Source source, Rows rows) throws IOException {
        Tally tally = new Tally();
        List<byte[]> block = new ArrayList<>();
        int bytes = 0;
        long first = 1;
        for (byte[] row = rows.next(); row != null; row = rows.next()) {
            block.add(row);
            bytes += row.length;
            if (block.size() == MOST_ROWS || bytes >= MOST_BYTES) {
                block(source, block, first, tally);
                first += block.size();
                block.clear();
                bytes = 0;
            }
        }
        block(source, block, first, tally);
        return tally.count();
    }

    private void block(Source source, List<byte[]> block, long first, Tally tally) {
        List<Row> rows = marked(source, block);
        int start = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || !rows.get(i).isNew()) {
                if (i > start) {
                    piece(source, rows.subList(start, i), first + start, tally);
                }
                start = i + 1;
            }
        }
        tally.passedOver += rows.stream().filter(row -> !row.isNew()).count();
    }

    private List<Row> marked(Source source, List<byte[]> block) {
        List<UUID> digests = block.stream().map(row -> digest(source, row)).toList();
        Set<UUID> known = new HashSet<>(seen.known(digests));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            byte[] row = block.get(i);
            rows.add(new Row(row, digests.get(i), known.add(digests.get(i)) && !isBlank(row)));
        }
        return rows;
    }

    private void piece(Source source, List<Row> rows, long first, Tally tally) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(source.frame().before());
        for (int i = 0; i < rows.size(); i++) {
            body.writeBytes(i == 0 ? new byte[0] : source.frame().between());
            body.writeBytes(rows.get(i).bytes());
        }
        body.writeBytes(source.frame().behind());
        Arrival arrival = Digests.arrival(
                source.system(),
                source.door(),
                source.numbered() ? Piece.label(source.mediaType(), first) : source.mediaType(),
                body.toByteArray(),
                clock.instant());
        Answer answer = intake.receive(arrival).answer();
        seen.note(source.system(), rows.stream().map(Row::digest).toList(), clock.instant());
        tally.add(answer);
    }

    private static boolean isBlank(byte[] row) {
        for (byte b : row) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    /** Half of a SHA-256 is enough to tell rows apart, and half as much to keep. */
    private static UUID digest(Source source, byte[] row) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((source.system() + "/" + source.door() + "/").getBytes(StandardCharsets.UTF_8));
            digest.update(source.frame().before());
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest(row));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Never grows with the number of rows. */
    private static final class Tally {
        private static final int SHOWN = 1000;

        private final List<Answer.Item> refused = new ArrayList<>();
        private long applied;
        private long refusedRows;
        private long passedOver;

        void add(Answer answer) {
            for (Answer.Item item : answer.items()) {
                if (item.applied()) {
                    applied++;
                } else {
                    refusedRows++;
                    if (refused.size() < SHOWN) {
                        refused.add(item);
                    }
                }
            }
        }

        Count count() {
            return new Count(applied, refusedRows, passedOver, List.copyOf(refused));
        }
    }
}

package org.lienthong.channels;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.Hold;
import org.lienthong.exchange.Piece;
import org.lienthong.exchange.SeenRows;
import org.lienthong.mapping.RowFiles.Unit;
import org.lienthong.province.PartnerSystem;

/**
 * Takes rows in pieces through the intake passage. Rows that were taken before are passed over, those of one message
 * together; neighbouring new ones travel together. They count as taken only after their piece is applied: after a crash in between, the same rows make
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

    /**
     * What the pieces have in common.
     *
     * @param numbered whether rows have numbers that their sender can find
     * @param as the version of the sender by which the rows were told apart; null: the one of now
     */
    record Source(
            SystemId system,
            String door,
            String mediaType,
            boolean numbered,
            Frame frame,
            @Nullable PartnerSystem as) {}

    /** What stands around the rows of each piece, and between them. */
    record Frame(byte[] before, byte[] between, byte[] behind) {}

    /**
     * What came of them; applied and refused are messages, passed over are rows.
     *
     * @param refused the first of those that wait in quarantine
     */
    record Count(long applied, long refusedRows, long passedOver, List<Answer.Item> refused) {

        static final Count NOTHING = new Count(0, 0, 0, List.of());

        Count plus(Count more) {
            return new Count(
                    applied + more.applied, refusedRows + more.refusedRows, passedOver + more.passedOver, refused);
        }
    }

    private record Marked(Unit unit, UUID digest, boolean isNew) {}

    /**
     * Returns when all are durable; any exception means that the rest must be taken again, and so may be all of it.
     *
     * @param hold asked before each thousand rows
     */
    Count take(Source source, Iterator<Unit> units, Hold hold) {
        Tally tally = new Tally();
        List<Unit> block = new ArrayList<>();
        int rows = 0;
        int bytes = 0;
        while (units.hasNext()) {
            Unit unit = units.next();
            if (rows > 0 && (rows + unit.rows() > MOST_ROWS || bytes + unit.bytes().length > MOST_BYTES)) {
                hold.stay();
                block(source, block, tally);
                block.clear();
                rows = 0;
                bytes = 0;
            }
            block.add(unit);
            rows += unit.rows();
            bytes += unit.bytes().length;
        }
        hold.stay();
        block(source, block, tally);
        return tally.count();
    }

    private void block(Source source, List<Unit> block, Tally tally) {
        List<Marked> units = marked(source, block);
        List<Marked> together = new ArrayList<>();
        for (Marked unit : units) {
            boolean apart = !unit.isNew() || unit.unit().alone();
            if (apart && !together.isEmpty()) {
                piece(source, together, tally);
                together = new ArrayList<>();
            }
            if (unit.isNew() && apart) {
                piece(source, List.of(unit), tally);
            } else if (unit.isNew()) {
                together.add(unit);
            }
        }
        if (!together.isEmpty()) {
            piece(source, together, tally);
        }
        tally.passedOver += units.stream()
                .filter(unit -> !unit.isNew())
                .mapToLong(unit -> unit.unit().rows())
                .sum();
    }

    private List<Marked> marked(Source source, List<Unit> block) {
        List<UUID> digests = block.stream().map(unit -> digest(source, unit)).toList();
        Set<UUID> known = new HashSet<>(seen.known(digests, clock.instant()));
        List<Marked> units = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            units.add(new Marked(block.get(i), digests.get(i), known.add(digests.get(i))));
        }
        return units;
    }

    private void piece(Source source, List<Marked> units, Tally tally) {
        Unit first = units.get(0).unit();
        Arrival arrival = Digests.arrival(
                source.system(),
                source.door(),
                source.numbered()
                        ? Piece.label(source.mediaType(), first.firstRow(), first.firstLine())
                        : source.mediaType(),
                body(source.frame(), units),
                clock.instant());
        Answer answer = intake.receive(source.as() == null ? arrival : arrival.by(source.as()))
                .answer();
        seen.note(source.system(), units.stream().map(Marked::digest).toList(), clock.instant());
        tally.add(answer);
    }

    private static byte[] body(Frame frame, List<Marked> units) {
        if (units.get(0).unit().alone()) {
            return units.get(0).unit().bytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(frame.before());
        for (int i = 0; i < units.size(); i++) {
            body.writeBytes(i == 0 ? new byte[0] : frame.between());
            body.writeBytes(units.get(i).unit().bytes());
        }
        body.writeBytes(frame.behind());
        return body.toByteArray();
    }

    /** Half of a SHA-256 is enough to tell rows apart, and half as much to keep. */
    private static UUID digest(Source source, Unit unit) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((source.system() + "/" + source.door() + "/").getBytes(StandardCharsets.UTF_8));
            digest.update(source.frame().before());
            digest.update(unit.bytes(), 0, unit.said());
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
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

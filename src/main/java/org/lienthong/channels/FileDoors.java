package org.lienthong.channels;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Hold;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.RowFiles;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * Takes files that partners left in folders, whole or, where every row is a message, in pieces. Its name counts for
 * nothing: the same bytes are the same message, whatever they are called.
 */
public final class FileDoors {

    private static final Logger log = LoggerFactory.getLogger(FileDoors.class);
    private static final byte[] NOTHING = new byte[0];

    private final InForce inForce;
    private final TakingRows rows;
    private final Whole whole;
    private final FileAnswers answers;

    FileDoors(InForce inForce, TakingRows rows, Whole whole, FileAnswers answers) {
        this.inForce = inForce;
        this.rows = rows;
        this.whole = whole;
        this.answers = answers;
    }

    /** How files that are one document are taken. */
    record Whole(Intake intake, DataSize largest, Clock clock) {}

    /** @param readable false when no later try can read this file */
    public record Taken(boolean readable, Answer answer) {}

    /**
     * Returns when everything in the file is durable. Any exception means that it must stay where it is and is taken
     * again later; what took effect before does not take effect again.
     *
     * @param hold asked before each part of it
     */
    public Taken take(SystemId system, String doorName, Path file, Hold hold) throws IOException {
        hold.stay();
        PartnerSystem partner = inForce.now()
                .system(system)
                .orElseThrow(() -> new IllegalStateException(system + " is not configured"));
        Profile.Collected door = partner.profile().collected().stream()
                .filter(known -> known.name().equals(doorName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(system + " has no door " + doorName));
        Mapping mapping = partner.mapping(door.mapping())
                .orElseThrow(() -> new IllegalStateException("there is no mapping " + door.mapping()));
        return RowFiles.canBeCut(mapping) ? rows(partner, door, mapping, file, hold) : whole(partner, door, file);
    }

    private Taken whole(PartnerSystem partner, Profile.Collected door, Path file) throws IOException {
        int largest = Math.toIntExact(whole.largest().toBytes());
        byte[] body;
        try (InputStream in = Files.newInputStream(file)) {
            body = in.readNBytes(largest + 1);
        }
        boolean readable = body.length <= largest;
        Answer answer = readable ? answer(partner, door, body) : tooLarge(partner, door);
        answers.whole(new FileAnswers.Answered(partner, door, readable ? Digests.of(body) : Digests.of(file)), answer);
        return new Taken(readable, answer);
    }

    private Answer answer(PartnerSystem partner, Profile.Collected door, byte[] body) {
        return whole.intake()
                .receive(Digests.arrival(
                                partner.id(),
                                door.name(),
                                null,
                                body,
                                whole.clock().instant())
                        .by(partner))
                .answer();
    }

    private Answer tooLarge(PartnerSystem partner, Profile.Collected door) {
        log.warn("{} {}: a file is larger than {} and was put aside", partner.id(), door.name(), whole.largest());
        return Answer.refused(
                Finding.of("", "too-large", "the document is larger than " + whole.largest() + "; send it in parts"));
    }

    private Taken rows(PartnerSystem partner, Profile.Collected door, Mapping mapping, Path file, Hold hold)
            throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            RowFiles.Units units = RowFiles.units(in, mapping);
            TakingRows.Source source = new TakingRows.Source(
                    partner.id(),
                    door.name(),
                    mapping.contentType(),
                    true,
                    new TakingRows.Frame(units.head(), NOTHING, units.tail()),
                    partner);
            TakingRows.Count count = rows.take(source, units, hold);
            log.info(
                    "{} {}: {} messages of rows applied, {} wait in quarantine, {} rows were taken before",
                    partner.id(),
                    door.name(),
                    count.applied(),
                    count.refusedRows(),
                    count.passedOver());
            in.transferTo(OutputStream.nullOutputStream());
            String digits = HexFormat.of().formatHex(digest.digest());
            answers.rows(new FileAnswers.Answered(partner, door, digits), count);
            return new Taken(
                    true,
                    new Answer(
                            count.refused().isEmpty()
                                    ? List.of(new Answer.Item(0, null, List.of()))
                                    : count.refused()));
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }
}

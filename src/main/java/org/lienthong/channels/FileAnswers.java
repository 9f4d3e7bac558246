package org.lienthong.channels;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.lienthong.exchange.Answer;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;

/**
 * Leaves an answer for a file where its door says so, in the partner's own shape. Its name is the time (UTC) and the
 * first eight digits of the file's SHA-256, by which the partner finds what is answered: {@code
 * 20261126-030000-1a2b3c4d.answer.json}.
 */
final class FileAnswers {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int DIGITS = 8;

    private final Folders folders;
    private final Shelf shelf;
    private final Answers answers;
    private final Clock clock;

    FileAnswers(Folders folders, Shelf shelf, Answers answers, Clock clock) {
        this.folders = folders;
        this.shelf = shelf;
        this.answers = answers;
        this.clock = clock;
    }

    /** The answered file: whose it is, through which door it came and its SHA-256 in hexadecimal. */
    record Answered(PartnerSystem partner, Profile.Collected door, String digest) {}

    /** @throws IOException or {@link Wire.NotSent} when no answer was left; the file is then taken and answered again */
    void whole(Answered file, Answer answer) throws IOException {
        put(file, answers.write(file.partner().profile().answer(), answer));
    }

    /** One for all rows: how many there were, and those that were refused. */
    void rows(Answered file, TakingRows.Count count) throws IOException {
        put(file, answers.write(file.partner().profile().answer(), count));
    }

    private void put(Answered file, byte[] body) throws IOException {
        if (!(file.door().way() instanceof Profile.Files files) || files.answers() == null) {
            return;
        }
        PartnerSystem partner = file.partner();
        String name = TIME.format(clock.instant()) + "-" + file.digest().substring(0, DIGITS) + ".answer"
                + FolderCall.extension(partner.profile().answer().contentType());
        if (folders.isRemote(partner)) {
            shelf.put(partner.id(), files.answers(), name, body);
        } else {
            folders.put(partner, files.answers(), name, body);
        }
    }
}

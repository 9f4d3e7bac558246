package org.lienthong.citizen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.lienthong.province.FilesSettings;
import org.springframework.stereotype.Component;

/**
 * How much citizens may send: so many bytes of one address a day, and nothing when the disk, which the ledger needs too, is
 * nearly full. What was sent counts when it begins to come, whatever becomes of it.
 */
@Component
public class Quota {

    private static final String BYTES = "bytes";
    private static final String CHECKS = "checks";
    private static final String COMPARED = "papers-compared";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final long KILO = 1024;

    /** A page can still say in plain words that it was too much; beyond this nothing is read any more. */
    private static final int ABUSE = 2;

    private final Counting counting;
    private final CitizenSettings settings;
    private final Path data;

    Quota(Counting counting, CitizenSettings settings, FilesSettings files) {
        this.counting = counting;
        this.settings = settings;
        this.data = files.data();
    }

    /** Counts one more file that is checked for this address; false: these were enough in one hour. */
    public boolean checks(String address) {
        return counting.add(CHECKS, Network.of(address), HOUR) <= settings.checksPerHour();
    }

    /** Counts one more file that is held against the whole paper of a dossier; false: these were enough in one day. */
    public boolean compares(String dossier) {
        return counting.add(COMPARED, dossier, DAY) <= settings.wrongOfDossier();
    }

    /** It was that paper, and does not count. */
    public void matched(String dossier) {
        counting.takeBack(COMPARED, dossier);
    }

    /** Counts so many bytes of this address. */
    public void sent(String address, long bytes) {
        counting.add(BYTES, Network.of(address), DAY, (int) Math.min(bytes / KILO + 1, Integer.MAX_VALUE / 4));
    }

    /** Whether this address has sent more than it may. */
    public boolean exhausted(String address) {
        return kilos(address) > settings.bytesPerDay().toKilobytes();
    }

    /** Whether it goes on all the same. */
    public boolean abused(String address) {
        return kilos(address) > ABUSE * settings.bytesPerDay().toKilobytes();
    }

    /** Whether so many bytes more leave enough free, where papers lie and where they are laid aside while they come. */
    public boolean hasRoomFor(long bytes) {
        return free(data) - bytes >= settings.keepFree().toBytes()
                && free(Path.of(System.getProperty("java.io.tmpdir"))) - bytes >= 0;
    }

    private long kilos(String address) {
        return counting.get(BYTES, Network.of(address));
    }

    /** What cannot be asked is not known to be full. */
    private static long free(Path folder) {
        try {
            Path there = folder.toAbsolutePath();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException notKnown) {
            return Long.MAX_VALUE;
        }
    }
}

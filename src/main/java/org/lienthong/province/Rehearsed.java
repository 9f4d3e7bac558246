package org.lienthong.province;

import java.time.Instant;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;

/**
 * What came of one rehearsal of a province; it says something about exactly the files that were played.
 *
 * @param by who told the hub
 * @param digest of the files, see {@link ConfigFiles#digest()}
 * @param played claims in all
 * @param failed those of them that did not come out as expected
 * @param unplayed those of them that nothing led to
 */
public record Rehearsed(
        ProvinceCode province,
        Instant at,
        String by,
        Against against,
        String digest,
        int played,
        int failed,
        int unplayed) {

    /** Who played the partners. */
    public enum Against {
        /** All of them were simulated. */
        SANDBOX,
        /** They were themselves, at the addresses of the config. */
        REAL
    }

    public Rehearsed {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new InvalidValue("digest", "a digest of files is 64 small hex digits");
        }
        if (played < 1 || failed < 0 || unplayed < 0 || failed + unplayed > played) {
            throw new InvalidValue(
                    "claims", "a rehearsal plays at least one claim, and no more fail or stay open than are played");
        }
    }

    public boolean passed() {
        return failed == 0;
    }
}

package org.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Doubt;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;

/** What can be done to the ledger inside one transaction. */
public interface Change {

    /** Locks the document and returns how it stands now: another copy of it may have been faster. */
    Kept lock(Kept kept);

    /** The items of this document that took effect already. */
    Set<Integer> appliedItems(Kept kept);

    /** Locks every dossier that one of these names leads to, in a fixed order. */
    List<Known> dossiers(ProvinceCode province, List<Alias> names);

    /** Writes the dossier, its names, one event and one delivery for each recipient. */
    void append(Entry entry);

    /** What the hub would have told systems that it only listens to, inside this transaction. */
    Shadow shadow();

    /** Puts an item aside with its findings; the same item again replaces the findings. */
    void quarantine(Kept kept, Answer.Item item, Instant at);

    /** Keeps beside a dossier what is doubted because of a telling that was refused; nothing that is kept there goes away. */
    void doubt(Known known, Set<Doubt> doubts);

    /** Closes what quarantine holds of this item, because it was applied now. */
    void mended(Kept kept, int item, String by, Instant at);

    /** Stores what is answered to this document. */
    void finish(Kept kept, Answer answer);

    /** A dossier that is locked for this transaction. */
    record Known(long id, long lastSeq, Dossier dossier) {}

    /**
     * One effect.
     *
     * @param known null for a new dossier
     * @param recipients who hears of it, in no order
     */
    record Entry(
            Kept kept,
            int item,
            @org.jspecify.annotations.Nullable Known known,
            Decision.Allowed decision,
            NationalMessage message,
            Instant occurredAt,
            Instant recordedAt,
            List<Recipient> recipients) {}

    /**
     * @param needsFiles whether the papers of the dossier must be fetched before this can be told
     * @param awaited whether the hub only listens to it, and waits for it to say the same itself
     */
    record Recipient(String system, boolean needsFiles, boolean awaited) {

        /** The same, whose own report has come already. */
        Recipient heard() {
            return new Recipient(system, needsFiles, false);
        }
    }

    /** Why a document can be refused although each part is right. */
    static Finding ambiguous() {
        return Finding.of(
                "code",
                "ambiguous-names",
                "the names in this message belong to different dossiers; correct the wrong one");
    }
}

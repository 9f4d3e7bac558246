package org.lienthong.citizen;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what has expired: drafts with their papers, counts, visits. Any node may do it; twice is no harm. */
@Component
class Clearing {

    private static final Logger log = LoggerFactory.getLogger(Clearing.class);
    private static final int AT_ONCE = 200;

    private final Drafts drafts;
    private final DraftPapers papers;
    private final Counting counting;
    private final Visits visits;

    Clearing(Drafts drafts, DraftPapers papers, Counting counting, Visits visits) {
        this.drafts = drafts;
        this.papers = papers;
        this.counting = counting;
        this.visits = visits;
    }

    @Scheduled(
            initialDelayString = "${lienthong.citizen.clear-every:10m}",
            fixedDelayString = "${lienthong.citizen.clear-every:10m}")
    void round() {
        try {
            int cleared = clear();
            if (cleared > 0) {
                log.info("{} drafts of citizens have expired and were removed", cleared);
            }
        } catch (RuntimeException trouble) {
            log.error("clearing expired drafts failed; trying again in the next round", trouble);
        }
    }

    /** All that have expired, some at once; one that cannot be removed is left for the next round and holds up no other. */
    int clear() {
        counting.clear();
        visits.clear();
        int cleared = 0;
        List<String> ids = drafts.expired("", AT_ONCE);
        while (!ids.isEmpty()) {
            cleared += (int) ids.stream().filter(this::cleared).count();
            ids = drafts.expired(ids.get(ids.size() - 1), AT_ONCE);
        }
        return cleared;
    }

    /** The papers first: they would be nobody's without their draft. */
    private boolean cleared(String id) {
        try {
            papers.clear(id);
            drafts.clear(id);
            return true;
        } catch (IOException later) {
            log.warn(
                    "the papers of an expired draft could not be removed: {}",
                    later.getClass().getSimpleName());
            return false;
        }
    }
}

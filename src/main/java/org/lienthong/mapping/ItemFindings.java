package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lienthong.dossier.Finding;

/**
 * What is told about one item: the first faults, each once, and whether there are more. Somebody mends by this list, so it
 * need not be whole; and as each new fault is looked up in it, it must not grow with the document.
 */
final class ItemFindings {

    static final int MOST = 100;

    private final List<Finding> told = new ArrayList<>();

    void add(Finding finding) {
        if (told.size() < MOST) {
            told.add(finding);
        } else if (!full()) {
            told.add(new Finding(
                    finding.path(),
                    "more",
                    "there are more faults than the " + MOST + " before this one; mend those and send it again",
                    finding.place()));
        }
    }

    /** Nothing that follows will be told any more. */
    boolean full() {
        return told.size() > MOST;
    }

    boolean none(Predicate<Finding> such) {
        for (Finding finding : told) {
            if (such.test(finding)) {
                return false;
            }
        }
        return true;
    }

    List<Finding> all() {
        return told;
    }
}

package org.lienthong.sandbox;

import java.util.List;

/**
 * What an answer said.
 *
 * @param takenDossiers for a batch: the dossiers whose rows were taken
 */
record Verdict(boolean answer, boolean accepted, String message, List<String> takenDossiers) {

    /** No answer at all, or none that can be read. */
    static final Verdict NOTHING = new Verdict(false, false, "", List.of());

    static Verdict of(boolean accepted, String message) {
        return new Verdict(true, accepted, message, List.of());
    }
}

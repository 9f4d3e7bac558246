package org.lienthong.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is counted of a province in shadow.
 *
 * @param id number of the document, of the message that was not sent, or of the step
 * @param system name of the system that sent it or would have been told it
 * @param content the verb, or at which door the document came in
 * @param dossier code of the dossier; null for a document, which may tell of several
 * @param told why a message cannot be said, or the national paths that differ; never values
 */
public record ListenedLine(
        long id,
        Instant at,
        String system,
        String content,
        @Nullable String dossier,
        List<String> told) {

    public ListenedLine {
        told = List.copyOf(told);
    }
}

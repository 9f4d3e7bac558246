package org.lienthong.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts fetched papers in the place of their links. */
public final class PaperContents {

    private PaperContents() {}

    /** The same message, in which every paper whose link was fetched has its content. */
    public static NationalMessage fill(NationalMessage message, Map<String, Content> fetched) {
        return fetched.isEmpty()
                ? message
                : MessageDraft.of(message)
                        .submission(fill(message.submission(), fetched))
                        .supplement(fill(message.supplement(), fetched))
                        .message();
    }

    private static @Nullable Submission fill(@Nullable Submission submission, Map<String, Content> fetched) {
        return submission == null ? null : submission.withDocuments(fill(submission.documents(), fetched));
    }

    private static @Nullable Supplement fill(@Nullable Supplement supplement, Map<String, Content> fetched) {
        return supplement == null
                ? null
                : new Supplement(
                        supplement.text(),
                        supplement.pausesClock(),
                        supplement.waitsUntil(),
                        supplement.promisedAt(),
                        fill(supplement.documents(), fetched));
    }

    /** A plain name for the other side; what the link ends with, never a path. */
    private static String fileName(Document document) {
        String name = document.fileName() == null ? String.valueOf(document.link()) : document.fileName();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[?#].*", "").replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return plain.isBlank() || plain.startsWith(".") ? "paper" : plain;
    }

    private static List<Document> fill(List<Document> documents, Map<String, Content> fetched) {
        return documents.stream()
                .map(document -> document.content() == null && document.link() != null
                        ? new Document(
                                document.id(),
                                document.name(),
                                document.component(),
                                document.originals(),
                                document.copies(),
                                fileName(document),
                                document.link(),
                                fetched.get(document.link()))
                        : document)
                .toList();
    }
}

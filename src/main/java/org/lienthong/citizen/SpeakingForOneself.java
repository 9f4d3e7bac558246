package org.lienthong.citizen;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Supplement;
import org.lienthong.mapping.FileStore;
import org.lienthong.mapping.NationalJson;
import org.lienthong.registry.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the applicant may do to a dossier that is under way: hand papers in, and withdraw it. */
@Component
public class SpeakingForOneself {

    private static final Logger log = LoggerFactory.getLogger(SpeakingForOneself.class);

    private static final Duration DAY = Duration.ofDays(1);

    private final TellingTheHub telling;
    private final FileStore store;
    private final Counting counting;
    private final Clock clock;

    SpeakingForOneself(TellingTheHub telling, FileStore store, Counting counting, Clock clock) {
        this.telling = telling;
        this.store = store;
        this.counting = counting;
        this.clock = clock;
    }

    /** A file for a paper with this name. */
    public record Paper(String name, AttachingPapers.File file) {}

    /** Whether the dossier, as it stands, can take this from the applicant. */
    public boolean may(Dossier dossier, MessageType type) {
        NationalMessage asked = SubmissionPapers.about(dossier, type, clock.instant(), null, null);
        return Lifecycle.decide(dossier, dossier.province(), asked, clock.instant())
                .fold(allowed -> true, refused -> false);
    }

    /**
     * Hands papers in.
     *
     * @param once the same again is the same act
     */
    public Told supplement(Entry entry, String note, List<Paper> papers, String once) {
        if (!begun(entry, MessageType.SUPPLEMENT_PROVIDED, once)) {
            return Told.REFUSED;
        }
        try {
            Supplement supplement =
                    new Supplement(note.isBlank() ? null : Answers.clean(note), null, null, null, documents(papers));
            return tell(entry, MessageType.SUPPLEMENT_PROVIDED, null, supplement, once);
        } catch (IOException trouble) {
            log.error(
                    "papers that a citizen hands in cannot be stored now: {}",
                    trouble.getClass().getSimpleName());
            return Told.TRY_LATER;
        }
    }

    /** Withdraws the dossier for this reason. */
    public Told withdraw(Entry entry, String reason, String once) {
        return begun(entry, MessageType.DOSSIER_WITHDRAWN, once)
                ? tell(entry, MessageType.DOSSIER_WITHDRAWN, Answers.clean(reason), null, once)
                : Told.REFUSED;
    }

    /** A press that came before is asked for its answer, whatever the dossier can take by now. */
    private boolean begun(Entry entry, MessageType type, String once) {
        String act = type.code() + ":" + entry.id() + ":" + once;
        if (counting.get("act", act) == 0 && !may(entry.document(), type)) {
            return false;
        }
        counting.add("act", act, DAY);
        return true;
    }

    /**
     * Says it without a time of its own, so that the same again is the same in every byte; the hub's receipt counts. Other
     * words or papers under the same {@code once} are another act.
     */
    private Told tell(
            Entry entry,
            MessageType type,
            @org.jspecify.annotations.Nullable String text,
            @org.jspecify.annotations.Nullable Supplement supplement,
            String once) {
        Dossier dossier = entry.document();
        NationalMessage message = SubmissionPapers.about(dossier, type, null, text, supplement);
        byte[] bytes = NationalJson.bytes(message);
        String key = type.code() + ":" + entry.id() + ":" + once + ":" + UUID.nameUUIDFromBytes(bytes);
        return telling.tell(dossier.province(), bytes, key);
    }

    private List<Document> documents(List<Paper> papers) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Paper paper : papers) {
            Scan kind = AttachingPapers.kind(paper.file()).orElseThrow();
            try (InputStream in = paper.file().open()) {
                documents.add(new Document(
                        null,
                        Objects.requireNonNull(paper.name()),
                        null,
                        null,
                        1,
                        "bo-sung-" + (documents.size() + 1) + "." + kind.ending(),
                        null,
                        store.keep(in, "")));
            }
        }
        return documents;
    }
}

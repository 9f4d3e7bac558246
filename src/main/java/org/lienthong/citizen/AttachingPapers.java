package org.lienthong.citizen;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.Drafts.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts photographs and files into a draft and takes them out again. */
@Component
public class AttachingPapers {

    private static final Logger log = LoggerFactory.getLogger(AttachingPapers.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Drafts drafts;
    private final DraftPapers papers;
    private final CitizenSettings settings;
    private final Counting counting;
    private final Quota quota;

    AttachingPapers(Drafts drafts, DraftPapers papers, CitizenSettings settings, Counting counting, Quota quota) {
        this.drafts = drafts;
        this.papers = papers;
        this.settings = settings;
        this.counting = counting;
        this.quota = quota;
    }

    /** A file as a browser sends it. */
    public interface File {
        String name();

        long size();

        InputStream open() throws IOException;
    }

    /** The rule that this file breaks, for example {@code file-kind}; empty when it would be taken. */
    public Optional<String> broken(File file, int already, String address) throws IOException {
        if (file.size() > settings.largestPaper().toBytes()) {
            return Optional.of("file-large");
        }
        if (already >= settings.papersOfDraft()) {
            return Optional.of("file-many");
        }
        if (counting.add("papers", Network.of(address), HOUR) > settings.papersPerHour()) {
            return Optional.of("file-often");
        }
        if (quota.exhausted(address)) {
            return Optional.of("file-bytes");
        }
        if (!quota.hasRoomFor(file.size())) {
            log.error("the disk is nearly full: papers of citizens are refused until there is room again");
            return Optional.of("file-full");
        }
        return kind(file).isPresent() ? Optional.empty() : Optional.of("file-kind");
    }

    /**
     * Attaches one file to a paper of the form.
     *
     * @return the rule that stands against it; empty: it is attached and durable
     */
    public Optional<String> attach(Draft draft, FormPaper paper, File file, String address) {
        try {
            Optional<String> broken = broken(file, draft.content().papers().size(), address);
            return broken.isPresent() ? broken : kept(draft, paper, file);
        } catch (IOException trouble) {
            log.error(
                    "a paper of a draft could not be stored; the citizen is asked to try again: {}",
                    trouble.getClass().getSimpleName());
            return Optional.of("file-trouble");
        }
    }

    private Optional<String> kept(Draft draft, FormPaper paper, File file) throws IOException {
        Scan kind = kind(file).orElseThrow();
        try (InputStream in = file.open()) {
            DraftPaper kept = papers.keep(draft.secret(), paper.name(), name(file.name()), kind, in);
            if (drafts.change(draft.secret(), content -> content.with(kept)).isEmpty()) {
                papers.remove(draft.secret(), kept);
                return Optional.of("file-trouble");
            }
            return Optional.empty();
        }
    }

    /** Takes a file out; one that is not there is gone already. */
    public void detach(Draft draft, String paperId) {
        @Nullable DraftPaper paper = draft.content().paper(paperId).orElse(null);
        if (paper == null) {
            return;
        }
        if (drafts.change(draft.secret(), content -> content.without(paperId)).isEmpty()) {
            return;
        }
        try {
            papers.remove(draft.secret(), paper);
        } catch (IOException later) {
            log.warn(
                    "a paper that was taken out of a draft goes with the draft: {}",
                    later.getClass().getSimpleName());
        }
    }

    /**
     * Removes the draft and all its papers at once, because its owner says so. It is gone for everybody before a paper is
     * touched; its row stays until the papers are gone too, so that what cannot be removed now is cleared later.
     */
    public void discard(DraftSecret secret) {
        drafts.expire(secret);
        try {
            papers.clear(secret.id());
            drafts.clear(secret.id());
        } catch (IOException later) {
            log.warn(
                    "papers of a discarded draft stay sealed in their folder until the next clearing: {}",
                    later.getClass().getSimpleName());
        }
    }

    static Optional<Scan> kind(File file) throws IOException {
        try (InputStream in = file.open()) {
            return Scan.of(in.readNBytes(Scan.HEAD));
        }
    }

    /** Only to be shown to its owner; never a path. */
    static String name(String fromDevice) {
        String last = fromDevice.substring(Math.max(fromDevice.lastIndexOf('/'), fromDevice.lastIndexOf('\\')) + 1);
        String clean = Answers.clean(last);
        return clean.length() > 80 ? clean.substring(clean.length() - 80) : clean;
    }
}

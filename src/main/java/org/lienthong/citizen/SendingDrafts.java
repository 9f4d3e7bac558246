package org.lienthong.citizen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.Drafts.Draft;
import org.lienthong.citizen.Drafts.Numbered;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.FileStore;
import org.lienthong.mapping.NationalJson;
import org.lienthong.province.InForce;
import org.lienthong.province.Procedure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a dossier of a draft, once, however often it is asked to. */
public final class SendingDrafts {

    private static final Logger log = LoggerFactory.getLogger(SendingDrafts.class);

    private final Drafts drafts;
    private final DraftPapers papers;
    private final FileStore store;
    private final Ways ways;

    SendingDrafts(Drafts drafts, DraftPapers papers, FileStore store, Ways ways) {
        this.drafts = drafts;
        this.papers = papers;
        this.store = store;
        this.ways = ways;
    }

    /** What a dossier needs besides its answers and papers. */
    record Ways(
            Forms forms,
            FillingDrafts filling,
            InForce inForce,
            Numbering numbering,
            TellingTheHub telling,
            Clock clock) {}

    /** @param dossier what it became; only when {@link Told#TAKEN} */
    public record Sent(Told told, @Nullable Numbered dossier) {}

    /** Answers {@link Told#TAKEN} only after the dossier is durable. */
    public Sent send(DraftSecret secret) {
        Optional<Draft> draft = drafts.find(secret);
        if (draft.isEmpty()) {
            return new Sent(Told.GONE, null);
        }
        if (draft.get().sent() != null) {
            return new Sent(Told.TAKEN, draft.get().sent());
        }
        if (draft.get().frozen()) {
            return tell(draft.get());
        }
        return ways.filling().missing(draft.get().content()).isEmpty()
                ? send(draft.get())
                : new Sent(Told.INCOMPLETE, null);
    }

    private Sent send(Draft draft) {
        Form form = ways.forms().named(draft.content().form()).orElseThrow();
        ProvinceCode province = new ProvinceCode(draft.content().province());
        Instant now = ways.clock().instant();
        Optional<Procedure> procedure = Forms.procedure(form, ways.inForce().now(), province, Times.day(now));
        if (procedure.isEmpty()) {
            return new Sent(Told.REFUSED, null);
        }
        Numbered given = draft.numbered();
        Numbered numbered = given != null && given.province().equals(province)
                ? given
                : drafts.number(
                        draft.secret(), new Numbered(province, ways.numbering().next(province, now), now));
        try {
            NationalMessage message = Filling.fill(
                    form,
                    draft.content().answers(),
                    new Letterhead(province, numbered.code(), procedure.get(), numbered.at()));
            return drafts.freeze(
                            draft, NationalJson.bytes(SubmissionPapers.with(message, documents(draft, form, numbered))))
                    .filter(Draft::frozen)
                    .map(this::tell)
                    .orElseGet(() -> otherwise(draft.secret()));
        } catch (InvalidValue unsaid) {
            log.error("the form {} filled in makes no national document: {}", form.name(), unsaid.rule());
            return new Sent(Told.REFUSED, null);
        } catch (IOException trouble) {
            return again(draft.secret(), trouble);
        }
    }

    /**
     * Says the held document in the same bytes each time, until it is known what became of it. The name that stands in it
     * counts: another page may have asked for another since.
     */
    private Sent tell(Draft draft) {
        DraftContent.Frozen held = Objects.requireNonNull(draft.content().frozen());
        Numbered numbered = named(held);
        Told told =
                ways.telling().tell(numbered.province(), held.message().getBytes(StandardCharsets.UTF_8), held.key());
        if (told == Told.REFUSED) {
            drafts.thaw(draft.secret(), held);
        }
        if (told != Told.TAKEN) {
            return new Sent(told, null);
        }
        drafts.sent(draft, numbered);
        log.info("a citizen submitted {}", numbered.code());
        try {
            papers.clear(draft.secret().id());
        } catch (IOException later) {
            log.warn("the sealed papers of a sent draft go when it expires");
        }
        return new Sent(Told.TAKEN, numbered);
    }

    private static Numbered named(DraftContent.Frozen held) {
        NationalMessage said =
                NationalJson.read(held.message().getBytes(StandardCharsets.UTF_8), NationalMessage.class);
        return new Numbered(
                Objects.requireNonNull(said.province()),
                Objects.requireNonNull(said.code()),
                Objects.requireNonNull(said.occurredAt()));
    }

    /** A second press may have sent it in the meantime, and another page may have changed it. */
    private Sent otherwise(DraftSecret secret) {
        Numbered sent = drafts.find(secret).map(Draft::sent).orElse(null);
        return sent != null ? new Sent(Told.TAKEN, sent) : new Sent(Told.TRY_LATER, null);
    }

    /** A second press may have cleared the papers away that this one reads. */
    private Sent again(DraftSecret secret, IOException trouble) {
        Sent sent = otherwise(secret);
        if (sent.told() != Told.TAKEN) {
            log.error(
                    "the papers of a draft cannot be read or stored now: {}",
                    trouble.getClass().getSimpleName());
        }
        return sent;
    }

    private List<Document> documents(Draft draft, Form form, Numbered numbered) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (FormPaper paper : form.papers()) {
            List<DraftPaper> files = draft.content().of(paper);
            for (int i = 0; i < files.size(); i++) {
                DraftPaper file = files.get(i);
                String name = files.size() == 1 ? paper.title() : paper.title() + " - tệp " + (i + 1);
                documents.add(new Document(
                        "%s-%02d".formatted(numbered.code(), documents.size() + 1),
                        name,
                        paper.component(),
                        null,
                        1,
                        paper.name() + "-" + (i + 1) + "." + file.kind().ending(),
                        null,
                        moved(draft.secret(), file)));
            }
        }
        return documents;
    }

    private Content moved(DraftSecret secret, DraftPaper file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(papers.open(secret, file), digest)) {
            Content content = store.keep(in, "");
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.digest())) {
                throw new IOException("a sealed paper was changed");
            }
            return content;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

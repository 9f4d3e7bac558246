package org.lienthong.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds events, what they said and the documents that said it against their seals. */
final class EventCheck {

    /** Documents of many items come again and again. */
    private static final int REMEMBERED = 10_000;

    private final LedgerReader ledger;
    private final Damage damage;
    private final Consumer<Flaw> flaws;
    private final Map<Long, LiveEvent.Document> remembered = new RecentDocuments();

    EventCheck(LedgerReader ledger, Damage damage, Consumer<Flaw> flaws) {
        this.ledger = ledger;
        this.damage = damage;
        this.flaws = flaws;
    }

    /** @param page seals that fit into their chain, with the events that they name */
    void check(List<LiveEvent.Sealed> page) {
        List<LiveEvent.Sealed> right = new ArrayList<>();
        for (LiveEvent.Sealed row : page) {
            Flaw.Kind wrong = wrong(row.seal(), row.event());
            if (wrong != null) {
                damaged(row);
                flaws.accept(Flaw.at(wrong, row.seal()));
            } else {
                right.add(row);
            }
        }
        dossiers(right);
        documents(right);
    }

    private static Flaw.@Nullable Kind wrong(Seal seal, @Nullable LiveEvent event) {
        if (event == null) {
            return Flaw.Kind.EVENT_DROPPED;
        }
        if (!event.facts().digest().equals(seal.eventDigest())) {
            return event.facts().seq() != seal.seq() ? Flaw.Kind.EVENT_REORDERED : Flaw.Kind.EVENT_CHANGED;
        }
        return event.content().equals(seal.contentDigest()) ? null : Flaw.Kind.CONTENT_CHANGED;
    }

    /** The dossier behind a right event is told once, however many events it has. */
    private void dossiers(List<LiveEvent.Sealed> right) {
        for (LiveEvent.Sealed row : right) {
            String code = Objects.requireNonNull(row.event()).dossierCode();
            if (!row.seal().code().equals(code)
                    && damage.first(row.event().facts().dossierId())) {
                flaws.accept(
                        Flaw.at(code == null ? Flaw.Kind.DOSSIER_DROPPED : Flaw.Kind.DOSSIER_CODE_CHANGED, row.seal()));
            }
        }
    }

    private void documents(List<LiveEvent.Sealed> right) {
        Set<Long> wanted = right.stream()
                .map(row -> message(row))
                .filter(message -> !remembered.containsKey(message))
                .collect(Collectors.toSet());
        remembered.putAll(ledger.documents(wanted));
        for (LiveEvent.Sealed row : right) {
            LiveEvent.Document document = remembered.get(message(row));
            Digest sealedDigest = row.seal().documentDigest();
            if (document == null) {
                flaws.accept(Flaw.at(Flaw.Kind.DOCUMENT_DROPPED, row.seal()));
            } else if (!document.real().equals(sealedDigest)) {
                flaws.accept(Flaw.at(Flaw.Kind.DOCUMENT_CHANGED, row.seal()));
            } else if (!document.said().equals(sealedDigest.toString())) {
                flaws.accept(Flaw.at(Flaw.Kind.DOCUMENT_DIGEST_CHANGED, row.seal()));
            }
        }
    }

    private void damaged(LiveEvent.Sealed row) {
        damage.add(row.seal().province(), row.seal().code());
        if (row.event() != null) {
            damage.first(row.event().facts().dossierId());
        }
    }

    private static long message(LiveEvent.Sealed row) {
        return Objects.requireNonNull(row.event()).facts().messageId();
    }

    private static final class RecentDocuments extends java.util.LinkedHashMap<Long, LiveEvent.Document> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, LiveEvent.Document> eldest) {
            return size() > REMEMBERED;
        }
    }
}

package org.lienthong.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;
import org.lienthong.proof.DayRoot;
import org.lienthong.proof.Proof;
import org.lienthong.proof.ProvenEvent;
import org.lienthong.proof.Seal;
import org.lienthong.proof.Stamp;

/**
 * One sealed event on the page that verifies.
 *
 * @param message the code of what was said; as it stands in the ledger when it is none that is known
 * @param position in the chain of the province
 * @param root hash of the root of its day; null while the day is open
 * @param stampedAt null while nobody has stamped it
 * @param authority its address, or own
 */
record ProofRow(
        long seq,
        @Nullable String message,
        Instant recordedAt,
        String province,
        long position,
        LocalDate day,
        @Nullable String root,
        @Nullable Instant stampedAt,
        @Nullable String authority) {

    static List<ProofRow> of(Proof proof) {
        return proof.events().stream().map(event -> row(proof, event)).toList();
    }

    private static ProofRow row(Proof proof, ProvenEvent one) {
        Seal seal = one.seal();
        Optional<DayRoot> root = proof.roots().stream()
                .filter(day -> day.province().equals(seal.province())
                        && day.firstPosition() <= seal.position()
                        && seal.position() <= day.lastPosition())
                .findFirst();
        Optional<Stamp> stamp = root.flatMap(day -> proof.stamps().stream()
                .filter(made ->
                        made.province().equals(day.province()) && made.day().equals(day.day()))
                .findFirst());
        return new ProofRow(
                seal.seq(),
                message(one.event().messageType()),
                one.event().recordedAt(),
                seal.province(),
                seal.position(),
                root.map(DayRoot::day).orElse(seal.day()),
                root.map(day -> day.hash().toString()).orElse(null),
                stamp.map(Stamp::at).orElse(null),
                stamp.map(Stamp::authority).orElse(null));
    }

    /** Null for what nobody could have said. */
    private static @Nullable String message(String type) {
        for (MessageType known : MessageType.values()) {
            if (known.name().equals(type)) {
                return known.code();
            }
        }
        return null;
    }
}

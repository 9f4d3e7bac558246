package org.lienthong.receipts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Receipt;

/**
 * The receipt as it was given at the counter: what is printed on it stays true to that day, whatever happened to the dossier since.
 *
 * @param dossier as it stood then
 * @param receipt with the appointment that was given then
 * @param anew the appointments that were given since, the newest last
 */
public record GivenReceipt(Dossier dossier, Receipt receipt, List<Instant> anew) {

    public GivenReceipt {
        anew = List.copyOf(anew);
    }

    /**
     * Empty when none was given yet. A receipt that was mended under its number counts as of its mending.
     *
     * @param standings how the dossier stood after each step
     */
    public static Optional<GivenReceipt> of(Dossier now, List<Dossier> standings) {
        Receipt last = now.receipt();
        if (last == null) {
            return Optional.empty();
        }
        List<Dossier> since = standings.stream()
                .dropWhile(standing -> !same(standing.receipt(), last))
                .toList();
        Dossier given = since.isEmpty() ? now : since.get(0);
        Receipt receipt = Objects.requireNonNull(given.receipt());
        return Optional.of(new GivenReceipt(given, receipt, anew(receipt, since)));
    }

    /** The appointment that holds now, where it is not the one of the receipt. */
    public @Nullable Instant last() {
        return anew.isEmpty() ? null : anew.get(anew.size() - 1);
    }

    private static List<Instant> anew(Receipt given, List<Dossier> since) {
        List<Instant> anew = new ArrayList<>();
        Instant before = given.promisedAt();
        for (Dossier standing : since) {
            Receipt receipt = standing.receipt();
            Instant promised = receipt == null ? null : receipt.promisedAt();
            if (promised != null && !promised.equals(before)) {
                anew.add(promised);
                before = promised;
            }
        }
        return anew;
    }

    private static boolean same(@Nullable Receipt one, Receipt other) {
        return one != null
                && one.number().equals(other.number())
                && one.receivedAt().equals(other.receivedAt())
                && Objects.equals(one.receivedBy(), other.receivedBy());
    }
}

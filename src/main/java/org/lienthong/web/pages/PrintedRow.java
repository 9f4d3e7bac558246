package org.lienthong.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Receipt;
import org.lienthong.receipts.GivenReceipt;
import org.lienthong.receipts.Inscription;
import org.lienthong.web.words.Local;

/**
 * One line of a receipt that was handed in, beside what the ledger says.
 *
 * @param key of its name in the bundles
 * @param file as the file says; null where it says nothing
 * @param ledger the same of the ledger
 */
record PrintedRow(
        String key, @Nullable String file, @Nullable String ledger) {

    public boolean same() {
        return Objects.equals(file, ledger);
    }

    /** @param given as the counter gave it; null when the ledger knows of none */
    static List<PrintedRow> of(Inscription said, @Nullable GivenReceipt given) {
        Optional<Receipt> receipt = Optional.ofNullable(given).map(GivenReceipt::receipt);
        return List.of(
                new PrintedRow(
                        "verify.printed.number",
                        said.number().value(),
                        receipt.map(one -> one.number().value()).orElse(null)),
                new PrintedRow(
                        "verify.printed.received",
                        moment(said.received()),
                        moment(receipt.map(Receipt::receivedAt).orElse(null))),
                new PrintedRow(
                        "verify.printed.promised",
                        promise(said.promised()),
                        promise(receipt.map(Receipt::promisedAt).orElse(null))));
    }

    private static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : Local.moment(at);
    }

    private static @Nullable String promise(@Nullable Instant told) {
        return told == null ? null : Local.promise(told);
    }
}

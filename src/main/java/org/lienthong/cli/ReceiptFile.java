package org.lienthong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.proof.Flaw;
import org.lienthong.proof.Seal;
import org.lienthong.receipts.GivenReceipt;
import org.lienthong.receipts.Inscription;
import org.lienthong.receipts.ReadingReceipts;

/**
 * What the PDF of a receipt says of itself, to be held against the ledger. Nothing in the file is unpacked or drawn, so what is
 * printed on it beside that is not looked at.
 *
 * @param succeeds whether a province (second) is what another one (first) became
 */
record ReceiptFile(Inscription said, BiPredicate<String, String> succeeds) {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Whether a file of this name is there and begins as a PDF does. */
    static boolean isPdf(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PDF.length), PDF);
        }
    }

    /** Empty when it is no receipt of a hub. */
    static Optional<ReceiptFile> read(Path file, BiPredicate<String, String> succeeds) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new ReadingReceipts().read(in).map(said -> new ReceiptFile(said, succeeds));
        }
    }

    static Flaw unreadable() {
        return new Flaw(Flaw.Kind.RECEIPT_UNREADABLE, "", 0, null, null, 0, "");
    }

    DossierCode code() {
        return said.code();
    }

    /** The province of the receipt, or what became of it, or what it was before. */
    boolean isOf(String province) {
        String own = said.province().value();
        return own.equals(province) || succeeds.test(own, province) || succeeds.test(province, own);
    }

    boolean isOf(Seal seal) {
        return seal.code().toUpperCase(Locale.ROOT).equals(code().key()) && isOf(seal.province());
    }

    Flaw ofNothing() {
        return flaw(Flaw.Kind.RECEIPT_OF_NOTHING, "");
    }

    /** Empty when the receipt that was given for the dossier says the same. */
    Optional<Flaw> against(List<Dossier> standings) {
        Optional<Receipt> given = standings.isEmpty()
                ? Optional.empty()
                : GivenReceipt.of(standings.get(standings.size() - 1), standings)
                        .map(GivenReceipt::receipt);
        List<String> differing = new ArrayList<>();
        compare("number", said.number(), given.map(Receipt::number).orElse(null), differing);
        compare("received", said.received(), given.map(Receipt::receivedAt).orElse(null), differing);
        compare("promised", said.promised(), given.map(Receipt::promisedAt).orElse(null), differing);
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(flaw(Flaw.Kind.RECEIPT_DIFFERS, String.join(", ", differing)));
    }

    private static void compare(String line, @Nullable Object file, @Nullable Object ledger, List<String> differing) {
        if (!Objects.equals(file, ledger)) {
            differing.add(line);
        }
    }

    private Flaw flaw(Flaw.Kind kind, String detail) {
        return new Flaw(kind, said.province().value(), 0, null, code().value(), 0, detail);
    }
}

package org.lienthong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.dossier.Dossier;
import org.lienthong.mapping.NationalJson;
import org.lienthong.proof.SealedFile;
import org.lienthong.receipts.DrawingReceipts;
import org.lienthong.receipts.Surroundings;

/** The command over the file database of a hub that was stopped. */
class VerifyCommandTests {

    private static final String CODE = "H56.01-261121-0001";

    @TempDir
    Path data;

    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void aLedgerOfThreeDays() {
        SealedFile.threeDays(data);
    }

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
    }

    private int verify(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "verify";
        args[1] = "--data";
        args[2] = data.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return run(args);
    }

    @Test
    void anUntouchedLedgerEndsWithZeroAndSaysWhatWasVerifiedAndByWhomItIsStamped() {
        assertThat(verify()).as(err.toString()).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("Verified 34 seals, 13 dossiers", "0 flaws", "own: CN=", "prove nothing to strangers");
    }

    @Test
    void aChangeIsNamedOnOneLineInTheWantedLanguage() {
        SealedFile.change(
                data,
                "update event set system = 'lis' where seq = 2 and dossier_id = (select id from dossier where code = '"
                        + CODE + "')");

        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .startsWith("H56, position 11, dossier " + CODE
                        + ", event 2, table event: event-changed: the event was changed");
        assertThat(verify("--province", "H21")).isZero();
        assertThat(verify("--dossier", "bn-" + CODE.toLowerCase(java.util.Locale.ROOT), "--language", "vi"))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .startsWith(
                        "H56, vị trí 11, hồ sơ " + CODE + ", sự kiện 2, bảng event: event-changed: sự kiện đã bị sửa");
        assertThat(verify("--dossier", "H56.01-261120-0001")).isZero();
    }

    @Test
    void aDroppedEventOfADossierIsNamedWithItsDossierAlone() {
        SealedFile.change(
                data,
                "delete from event where seq = 3 and dossier_id = (select id from dossier where code = '" + CODE
                        + "')");

        assertThat(verify("--dossier", CODE)).isEqualTo(1);
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .contains("position 12, dossier " + CODE + ", event 3, table event: event-dropped");
    }

    /** As a demo does; other rules of the clock would read other clocks than the hub wrote. */
    @Test
    void clocksAreReadByTheFilesThatADemoKeepsBesideItsLedger() throws IOException {
        ConfigRoot config = new ConfigRoot(Path.of(""), null);
        assertThat(config.of(data)).isEqualTo(Path.of(""));

        Files.createDirectories(data.resolve("config/routes"));

        assertThat(config.of(data)).isEqualTo(data.resolve("config"));
    }

    @Test
    void filesThatItWroteAreVerifiedWithoutADatabase() throws IOException {
        Path ledger = data.resolve("ledger.jsonl");
        Path proof = data.resolve("proof.json");
        assertThat(verify("--write", ledger.toString())).isZero();
        assertThat(verify("--dossier", CODE, "--write", proof.toString())).isZero();

        assertThat(run("verify", "--export", ledger.toString())).isZero();
        assertThat(err.toString()).contains("Verified 34 seals");
        assertThat(run("verify", "--receipt", proof.toString())).isZero();
        assertThat(err.toString()).contains("Verified 3 seals, 1 dossiers");
        assertThat(run(
                        "verify",
                        "--export",
                        ledger.toString(),
                        "--authority",
                        data.resolve("own-time-authority.pem").toString()))
                .isZero();

        Files.writeString(proof, Files.readString(proof).replace("DOSSIER_ACCEPTED", "DOSSIER_REFUSED"));
        assertThat(run("verify", "--receipt", proof.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("dossier " + CODE + ", event 2, table event: event-changed");
    }

    /** Which no look at the database alone can see. */
    @Test
    void anEndThatWasCutOffWithItsSealsIsNamedByAnEarlierExport() {
        Path before = data.resolve("before.jsonl");
        assertThat(verify("--write", before.toString())).isZero();
        assertThat(verify("--since", before.toString())).as(out + "" + err).isZero();
        assertThat(err.toString()).contains("go on in the database: 2");
        String last = "(select max(position) from event_seal where province = 'H56')";
        SealedFile.change(
                data,
                "delete from event where id = (select event_id from event_seal where province = 'H56' and position = "
                        + last + ")");
        SealedFile.change(data, "delete from event_seal where province = 'H56' and position = " + last);

        assertThat(verify("--since", before.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("table event_seal: chain-cut-off: the end of the chain");
        assertThat(verify("--since", before.toString(), "--province", "H21")).isZero();
        assertThat(verify("--since", before.toString(), "--dossier", CODE)).isEqualTo(2);
    }

    @Test
    void aChainThatWasWrittenAnewIsNamedByAnEarlierExport() throws IOException {
        Path before = data.resolve("before.jsonl");
        assertThat(verify("--write", before.toString())).isZero();
        SealedFile.change(
                data,
                "update event_seal set hash = event_digest where province = 'H56' and position = (select max(position) from"
                        + " event_seal where province = 'H56')");
        SealedFile.change(data, "delete from day_root where province = 'H21'");

        assertThat(verify("--since", before.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("chain-rewritten", "H21, day", "root-dropped");
    }

    /** As the guide says it: with the export and the certificate alone, somewhere else. */
    @Test
    void anExportIsVerifiedWhereThereIsNothingElseThanItAndTheCertificate(@TempDir Path elsewhere) throws IOException {
        Path export = elsewhere.resolve("ledger.jsonl");
        assertThat(verify("--write", export.toString())).isZero();
        String key = Files.readString(data.resolve("own-time-authority.pem"));
        String begin = "-----BEGIN CERTIFICATE-----";
        String end = "-----END CERTIFICATE-----";
        Path certificate = Files.writeString(
                elsewhere.resolve("certificate.pem"),
                key.substring(key.indexOf(begin), key.indexOf(end) + end.length()) + "\n");
        Files.delete(data.resolve("ledger.mv.db"));
        Files.delete(data.resolve("own-time-authority.pem"));

        assertThat(run("verify", "--export", export.toString(), "--authority", certificate.toString()))
                .as(out.toString())
                .isZero();
        assertThat(err.toString()).contains("Verified 34 seals", "0 flaws");

        Files.writeString(export, Files.readString(export).replaceFirst("DOSSIER_ACCEPTED", "DOSSIER_REFUSED"));
        assertThat(run("verify", "--export", export.toString(), "--authority", certificate.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("event-changed");
    }

    @Test
    void aReceiptIsFoundByItsNumber() {
        assertThat(verify("--receipt", "BN-" + CODE)).isZero();
        assertThat(err.toString()).contains("Verified 3 seals, 1 dossiers");
        assertThat(verify("--receipt", "BN-nothing")).isEqualTo(1);
        assertThat(err.toString())
                .contains("no dossier is known under this name")
                .doesNotContain("\tat ");
    }

    /** The paper as the hub draws it, with something in the file written anew by somebody else. */
    private String paper(String from, String to) throws IOException {
        Dossier dossier = NationalJson.read(SealedFile.document(data, CODE), Dossier.class);
        byte[] drawn = new DrawingReceipts()
                .draw(
                        dossier,
                        new Surroundings(
                                "Tỉnh Thanh Hóa", null, null, URI.create("https://example.vn/track/x"), null, null));
        String text = new String(drawn, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return Files.write(data.resolve("receipt.pdf"), text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1))
                .toString();
    }

    @Test
    void thePdfOfAReceiptIsHeldAgainstTheLedgerLineByLine() throws IOException {
        assertThat(verify("--receipt", paper("%PDF-", "%PDF-")))
                .as(out.toString())
                .isZero();
        assertThat(err.toString()).contains("Verified 3 seals, 1 dossiers", "Held against the ledger: number");

        assertThat(verify("--receipt", paper("number=BN-H56", "number=BN-H57"))).isEqualTo(1);
        assertThat(out.toString()).contains("H56, dossier " + CODE + ": receipt-differs: ", "(number)");
        assertThat(verify("--receipt", paper("received=2026-11-2", "received=2026-10-2"), "--language", "vi"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("giấy ghi khác sổ cái", "(received)");
        assertThat(verify("--receipt", paper("promised=2026-12", "promised=2027-12")))
                .isEqualTo(1);
        assertThat(out.toString()).contains("(promised)");
        assertThat(verify("--receipt", paper("code=" + CODE, "code=H56.01-261121-9999")))
                .isEqualTo(1);
        assertThat(out.toString()).contains("receipt-of-nothing: no dossier is known that the receipt names");
        assertThat(verify("--receipt", paper("province=H56", "province=H21"))).isEqualTo(1);
        assertThat(out.toString()).contains("receipt-of-nothing");
        assertThat(verify("--receipt", paper("lienthong:receipt>", "somebody:receipt>")))
                .isEqualTo(1);
        assertThat(out.toString().lines()).singleElement().asString().startsWith("receipt-unreadable: this PDF");

        SealedFile.change(
                data,
                "update event set system = 'lis' where seq = 2 and dossier_id = (select id from dossier where code = '"
                        + CODE + "')");
        assertThat(verify("--receipt", paper("%PDF-", "%PDF-"))).isEqualTo(1);
        assertThat(out.toString()).contains("event-changed");
    }

    @Test
    void thePdfOfAReceiptIsLookedForInAnExportOrAProofWithoutADatabase() throws IOException {
        String ledger = data.resolve("ledger.jsonl").toString();
        String proof = data.resolve("proof.json").toString();
        assertThat(verify("--write", ledger)).isZero();
        assertThat(verify("--dossier", CODE, "--write", proof)).isZero();
        String genuine = paper("%PDF-", "%PDF-");
        Files.delete(data.resolve("ledger.mv.db"));

        for (String file : List.of(ledger, proof)) {
            assertThat(run("verify", "--receipt", genuine, "--export", file)).isZero();
            assertThat(err.toString()).contains("Sealed events of the receipt's dossier in the file: 3", "0 flaws");
        }
        Path other = Files.writeString(
                Path.of(genuine + ".other.pdf"),
                Files.readString(Path.of(genuine), StandardCharsets.ISO_8859_1)
                        .replace("code=" + CODE, "code=H56.01-261121-9999"),
                StandardCharsets.ISO_8859_1);
        for (String file : List.of(ledger, proof)) {
            assertThat(run("verify", "--receipt", other.toString(), "--export", file))
                    .isEqualTo(1);
            assertThat(out.toString()).contains("receipt-of-nothing");
        }
        Files.writeString(
                Path.of(ledger), Files.readString(Path.of(ledger)).replaceFirst("DOSSIER_ACCEPTED", "DOSSIER_REFUSED"));
        assertThat(run("verify", "--receipt", genuine, "--export", ledger)).isEqualTo(1);
        assertThat(out.toString()).contains("event-changed");
        assertThat(run("verify", "--receipt", genuine, "--export", ledger, "--dossier", CODE))
                .isEqualTo(2);
    }

    @Test
    void aDatabaseThatIsNotThereIsNotMade() {
        Path empty = data.resolve("empty");

        assertThat(run("verify", "--data", empty.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("there is no ledger").doesNotContain("\tat ");
        assertThat(empty).doesNotExist();
    }

    @Test
    void contradictingWishesAreAWrongCall() {
        assertThat(run("verify", "--dossier", "A-1", "--export", "x")).isEqualTo(2);
        assertThat(run("verify", "--province", "H5")).isEqualTo(2);
        assertThat(run("verify", "--receipt", "?")).isEqualTo(2);
    }
}

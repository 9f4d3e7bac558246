package org.lienthong.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose stamps count when somebody names an authority, or the one that issued its certificate. */
class TrustTests {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String ISSUER = "CN=An invented authority";
    private static final String SIGNER = "CN=An invented time-stamping unit";
    private static final DayRoot ROOT = new DayRoot(
                    "H56",
                    LocalDate.parse("2026-11-25"),
                    1,
                    1,
                    Digest.of(new byte[] {1}),
                    Digest.of(new byte[] {2}),
                    DayRoot.beginning("H56"),
                    NOW,
                    Digest.of(new byte[] {3}))
            .hashed();

    @TempDir
    Path folder;

    private KeyPair issuer;
    private KeyPair unit;
    private Instant now = NOW;

    @BeforeEach
    void keys() throws Exception {
        issuer = pair();
        unit = pair();
    }

    @Test
    void whoNamesNobodyTakesAnyGoodSignature() throws Exception {
        assertThat(flaws(signed(ISSUER))).isEmpty();
    }

    @Test
    void theAuthorityItselfAndWhoIssuedItsCertificateCount() throws Exception {
        X509Certificate signer = signed(ISSUER);

        assertThat(flaws(signer, signer)).isEmpty();
        assertThat(flaws(signer, authority(ISSUER, true, YEAR))).isEmpty();
        assertThat(flaws(signer, authority("CN=Somebody else", true, YEAR), signer))
                .isEmpty();
    }

    @Test
    void aStrangerDoesNotCount() throws Exception {
        X509Certificate signer = signed(ISSUER);
        KeyPair own = issuer;
        issuer = pair();

        assertThat(flaws(signer, authority(ISSUER, true, YEAR)))
                .as("of the same name with another key")
                .containsExactly(Flaw.Kind.STAMP_OF_A_STRANGER);
        issuer = own;
        assertThat(flaws(signer, signed(ISSUER)))
                .as("of the same name and key, another certificate")
                .containsExactly(Flaw.Kind.STAMP_OF_A_STRANGER);
    }

    @Test
    void anIssuerOfAnotherNameIsAnother() throws Exception {
        assertThat(flaws(signed(ISSUER), authority("CN=An invented authority of 2027", true, YEAR)))
                .containsExactly(Flaw.Kind.STAMP_OF_A_STRANGER);
    }

    @Test
    void whoMayIssueNothingVouchesForNobody() throws Exception {
        assertThat(flaws(signed(ISSUER), authority(ISSUER, false, YEAR)))
                .containsExactly(Flaw.Kind.STAMP_OF_A_STRANGER);
    }

    @Test
    void anIssuerVouchesForNothingThatWasStampedAfterItsEnd() throws Exception {
        X509Certificate ended = authority(ISSUER, true, YEAR);
        X509Certificate signer = signed(ISSUER);
        now = NOW.plus(YEAR).minusSeconds(1);
        assertThat(flaws(signer, ended)).isEmpty();

        now = NOW.plus(YEAR).plusSeconds(1);
        assertThat(flaws(signer, ended)).containsExactly(Flaw.Kind.STAMP_OF_A_STRANGER);
    }

    @Test
    void aStampOfAnExpiredUnitProvesNothing() throws Exception {
        X509Certificate signer = signed(ISSUER);
        now = NOW.plus(YEAR.multipliedBy(3)).plusSeconds(1);

        assertThat(flaws(signer, signer)).containsExactly(Flaw.Kind.STAMP_MISMATCH);
    }

    /** What is wrong with the stamp of this unit for who names these. */
    private List<Flaw.Kind> flaws(X509Certificate signer, X509Certificate... named) throws Exception {
        Path file = folder.resolve("unit.pem");
        try (Writer text = Files.newBufferedWriter(file);
                JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(new JcaPKCS8Generator(unit.getPrivate(), null));
            pem.writeObject(signer);
        }
        byte[] token = new OwnTimeAuthority(file, () -> now).stamp(ROOT.hash());
        Stamp stamp = new Stamp("H56", ROOT.day(), "https://tsa.example.vn", now, token);
        return new Trust(List.of(), Arrays.asList(named))
                .check(ROOT, stamp).stream().map(Flaw::kind).toList();
    }

    private X509Certificate authority(String name, boolean issues, Duration valid) throws Exception {
        return certificate(name, name, issuer, valid, Extension.basicConstraints, new BasicConstraints(issues));
    }

    private X509Certificate signed(String by) throws Exception {
        return certificate(
                by,
                SIGNER,
                unit,
                YEAR.multipliedBy(3),
                Extension.extendedKeyUsage,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }

    /** Signed by the issuer. */
    private X509Certificate certificate(
            String by, String name, KeyPair keys, Duration valid, ASN1ObjectIdentifier says, ASN1Object what)
            throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(by),
                BigInteger.ONE,
                Date.from(NOW.minus(YEAR)),
                Date.from(NOW.plus(valid)),
                new X500Name(name),
                keys.getPublic());
        builder.addExtension(says, true, what);
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder(OwnKey.SIGNATURE).build(issuer.getPrivate())));
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return keys.generateKeyPair();
    }
}

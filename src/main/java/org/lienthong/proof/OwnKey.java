package org.lienthong.proof;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Key and certificates of the hub's own authority, in one PEM file for its own user only. The first certificate is its own;
 * those of other nodes may stand behind it.
 */
record OwnKey(PrivateKey secret, List<X509Certificate> certificates) {

    static final String FILE = "own-time-authority.pem";
    static final String SIGNATURE = "SHA256withECDSA";

    private static final X500Name NAME = new X500Name("CN=Lienthong own time authority - proves nothing to strangers");
    private static final Duration VALID = Duration.ofDays(365L * 30);
    private static final Duration BEFORE = Duration.ofDays(365L * 5);

    /** What the file holds; it is made when it is missing. */
    static OwnKey in(Path file, Instant now) throws IOException, GeneralSecurityException, OperatorCreationException {
        if (Files.notExists(file)) {
            write(file, make(now));
        }
        return read(file);
    }

    private static OwnKey make(Instant now) throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = keys.generateKeyPair();
        X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(
                        NAME,
                        BigInteger.ONE,
                        Date.from(now.minus(BEFORE)),
                        Date.from(now.plus(VALID)),
                        NAME,
                        pair.getPublic())
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .build(new JcaContentSignerBuilder(SIGNATURE).build(pair.getPrivate()));
        return new OwnKey(pair.getPrivate(), List.of(new JcaX509CertificateConverter().getCertificate(certificate)));
    }

    private static void write(Path file, OwnKey key) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(new JcaPKCS8Generator(key.secret(), null));
            pem.writeObject(key.certificates().get(0));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text.toString());
    }

    private static OwnKey read(Path file) throws IOException, GeneralSecurityException {
        PrivateKey secret = null;
        List<X509Certificate> certificates = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file);
                PEMParser pem = new PEMParser(text)) {
            for (Object part = pem.readObject(); part != null; part = pem.readObject()) {
                if (part instanceof PrivateKeyInfo key && secret == null) {
                    secret = new JcaPEMKeyConverter().getPrivateKey(key);
                } else if (part instanceof X509CertificateHolder certificate) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(certificate));
                }
            }
        }
        if (secret == null || certificates.isEmpty()) {
            throw new IOException(file.getFileName() + " holds no key or no certificate; move it away to get new ones");
        }
        return new OwnKey(secret, certificates);
    }

    /** The certificates of a PEM file; a key in it is passed over. */
    static List<X509Certificate> certificates(Path file) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file);
                PEMParser pem = new PEMParser(text)) {
            for (Object part = pem.readObject(); part != null; part = pem.readObject()) {
                if (part instanceof X509CertificateHolder certificate) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(certificate));
                }
            }
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(file.getFileName() + " holds a certificate that cannot be read", unreadable);
        }
        return certificates;
    }
}

package org.lienthong.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCheckTests {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Digest DIGEST = Digest.of("a day".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path data;

    @Test
    void aKeyLargerThanAuthoritiesHaveIsRefusedBeforeItIsReckonedWith() throws Exception {
        assertThat(withKey(rsa(4096, 17))).isEqualTo(TokenCheck.Fault.WRONG_SIGNATURE);
        assertThat(withKey(rsa(4104, 17))).isEqualTo(TokenCheck.Fault.STRANGE_KEY);
        assertThat(withKey(rsa(3072, 3000))).isEqualTo(TokenCheck.Fault.STRANGE_KEY);
    }

    @Test
    void aTokenOfTheOwnAuthorityIsFine() throws Exception {
        assertThat(TokenCheck.of(token(), DIGEST).fault()).isNull();
    }

    @Test
    void aTokenOfAnotherDayProvesNothingOfThisOne() throws Exception {
        Digest other = Digest.of("another day".getBytes(StandardCharsets.UTF_8));

        assertThat(TokenCheck.of(token(), other).fault()).isEqualTo(TokenCheck.Fault.OTHER_DIGEST);
    }

    private byte[] token() throws Exception {
        return new OwnTimeAuthority(data.resolve(OwnKey.FILE), () -> NOW).stamp(DIGEST);
    }

    private TokenCheck.Fault withKey(PublicKey key) throws Exception {
        KeyPair issuer = KeyPairGenerator.getInstance("EC").generateKeyPair();
        CMSSignedData token = new CMSSignedData(token());
        X509CertificateHolder own = (X509CertificateHolder)
                token.getCertificates().getMatches(null).iterator().next();
        X509CertificateHolder foreign = new JcaX509v3CertificateBuilder(
                        X500Name.getInstance(own.getIssuer().toASN1Primitive()),
                        own.getSerialNumber(),
                        Date.from(NOW.minusSeconds(60)),
                        Date.from(NOW.plusSeconds(60)),
                        own.getSubject(),
                        key)
                .build(new JcaContentSignerBuilder(OwnKey.SIGNATURE).build(issuer.getPrivate()));
        byte[] changed = CMSSignedData.replaceCertificatesAndCRLs(
                        token,
                        new CollectionStore<>(List.of(foreign)),
                        token.getAttributeCertificates(),
                        token.getCRLs())
                .getEncoded();
        return TokenCheck.of(changed, DIGEST).fault();
    }

    private static PublicKey rsa(int bits, int bitsOfExponent) throws Exception {
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
        BigInteger exponent = BigInteger.ONE.shiftLeft(bitsOfExponent - 1).add(BigInteger.ONE);
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }
}

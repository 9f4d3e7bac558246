package org.lienthong.proof;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;

/** Checks one time-stamp token: made for this digest, rightly signed by a certificate for time-stamping, valid at its time. */
final class TokenCheck {

    private static final int LARGEST_RSA = 4096;
    private static final int LARGEST_EXPONENT = 64;
    private static final int LARGEST_CURVE = 521;

    private TokenCheck() {}

    /**
     * @param fault what is wrong; null: nothing
     * @param at the time in the token; null when it cannot be read
     * @param signer whose signature it is, as the token itself says
     */
    record Checked(
            @Nullable Fault fault,
            @Nullable Instant at,
            @Nullable X509Certificate signer) {}

    /** Why a token proves nothing. */
    enum Fault {
        UNREADABLE,
        OTHER_DIGEST,
        NO_CERTIFICATE,
        /** Of another kind or larger than authorities have: a stranger's file shall cost nobody minutes. */
        STRANGE_KEY,
        WRONG_SIGNATURE
    }

    static Checked of(byte[] encoded, Digest digest) {
        TimeStampToken token;
        try {
            token = new TimeStampToken(new CMSSignedData(encoded));
        } catch (CMSException | TSPException | IOException | RuntimeException unreadable) {
            return new Checked(Fault.UNREADABLE, null, null);
        }
        Instant at = token.getTimeStampInfo().getGenTime().toInstant();
        if (!TSPAlgorithms.SHA256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())
                || !Arrays.equals(digest.bytes(), token.getTimeStampInfo().getMessageImprintDigest())) {
            return new Checked(Fault.OTHER_DIGEST, at, null);
        }
        return signed(token, at);
    }

    private static boolean isUsual(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() <= LARGEST_RSA
                    && rsa.getPublicExponent().bitLength() <= LARGEST_EXPONENT;
        }
        return key instanceof ECPublicKey ec
                && ec.getParams().getCurve().getField().getFieldSize() <= LARGEST_CURVE;
    }

    @SuppressWarnings("unchecked") // a signer's id selects certificates
    private static Checked signed(TimeStampToken token, Instant at) {
        Collection<X509CertificateHolder> found =
                token.getCertificates().getMatches((Selector<X509CertificateHolder>) token.getSID());
        if (found.isEmpty()) {
            return new Checked(Fault.NO_CERTIFICATE, at, null);
        }
        X509CertificateHolder holder = found.iterator().next();
        try {
            X509Certificate signer = new JcaX509CertificateConverter().getCertificate(holder);
            if (!isUsual(signer.getPublicKey())) {
                return new Checked(Fault.STRANGE_KEY, at, null);
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
            return new Checked(null, at, signer);
        } catch (TSPException | OperatorCreationException | GeneralSecurityException | RuntimeException wrong) {
            return new Checked(Fault.WRONG_SIGNATURE, at, null);
        }
    }
}

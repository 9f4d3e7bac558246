package org.lienthong.proof;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * Stamps with a key that the hub made for itself and keeps in its data folder. It shows that whoever changed the database
 * had not this key; to strangers it proves nothing.
 */
final class OwnTimeAuthority implements TimeAuthority {

    /** An example arc; no policy is behind it. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.1");

    private static final int SERIAL_BITS = 96;

    private final Path file;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    OwnTimeAuthority(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Stamp.OWN;
    }

    @Override
    public byte[] stamp(Digest digest) throws IOException {
        TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        return answer(requests.generate(TSPAlgorithms.SHA256, digest.bytes()))
                .getTimeStampToken()
                .getEncoded();
    }

    /** What an authority answers to a request. */
    TimeStampResponse answer(TimeStampRequest request) throws IOException {
        try {
            OwnKey key = OwnKey.in(file, clock.instant());
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build(
                                    OwnKey.SIGNATURE,
                                    key.secret(),
                                    key.certificates().get(0)),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(key.certificates().get(0))));
            TimeStampResponse response = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, new BigInteger(SERIAL_BITS, random), Date.from(clock.instant()));
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("the own authority refuses: " + response.getStatusString());
            }
            return response;
        } catch (GeneralSecurityException | OperatorCreationException | TSPException trouble) {
            throw new IOException("the own authority cannot stamp; look at " + file.getFileName(), trouble);
        }
    }
}

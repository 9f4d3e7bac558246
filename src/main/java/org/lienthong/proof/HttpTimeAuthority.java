package org.lienthong.proof;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** An authority behind HTTP (RFC 3161, section 3.4). It learns a digest and nothing else. */
final class HttpTimeAuthority implements TimeAuthority {

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int NONCE_BITS = 64;

    private final URI address;
    private final Duration timeout;
    private final HttpClient http;
    private final SecureRandom random = new SecureRandom();

    HttpTimeAuthority(URI address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public byte[] stamp(Digest digest) throws IOException {
        TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        TimeStampRequest request =
                requests.generate(TSPAlgorithms.SHA256, digest.bytes(), new BigInteger(NONCE_BITS, random));
        byte[] token = token(request, ask(request.getEncoded()));
        TokenCheck.Checked checked = TokenCheck.of(token, digest);
        if (checked.fault() != null) {
            throw new IOException("the time-stamp of the authority is not good: " + checked.fault());
        }
        return token;
    }

    private static byte[] token(TimeStampRequest request, byte[] answer) throws IOException {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("the authority refuses, status " + response.getStatus());
            }
            return token.getEncoded();
        } catch (TSPException notForThis) {
            throw new IOException("the authority answers something else than was asked", notForThis);
        }
    }

    private byte[] ask(byte[] question) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("the authority answers HTTP " + response.statusCode());
                }
                return body.readNBytes(LONGEST_ANSWER);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while the authority was asked", stopped);
        }
    }
}

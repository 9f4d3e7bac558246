package org.lienthong.citizen;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import tools.jackson.databind.json.JsonMapper;

/** Seals drafts with the keys that their codes give: AES-GCM for what was typed, AES-CTR under a key of its own for each paper. */
final class DraftSeal {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private DraftSeal() {}

    static String seal(DraftContent content, DraftSecret secret) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, secret.key("content"), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @throws IllegalStateException when it was changed since */
    static DraftContent open(String sealed, DraftSecret secret) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, secret.key("content"), new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE));
            byte[] plain = cipher.doFinal(bytes, NONCE, bytes.length - NONCE);
            return JSON.readValue(plain, DraftContent.class);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("a draft was changed in the database", changed);
        }
    }

    static OutputStream sealing(OutputStream out, DraftSecret secret, String paperId) {
        return new CipherOutputStream(out, paper(Cipher.ENCRYPT_MODE, secret, paperId));
    }

    /** What comes out is checked against the paper's digest by who reads it. */
    static InputStream opening(InputStream in, DraftSecret secret, String paperId) {
        return new CipherInputStream(in, paper(Cipher.DECRYPT_MODE, secret, paperId));
    }

    /** The key is never used twice, so the counter may begin at nothing. */
    private static Cipher paper(int mode, DraftSecret secret, String paperId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, secret.key("paper " + paperId), new IvParameterSpec(new byte[16]));
            return cipher;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

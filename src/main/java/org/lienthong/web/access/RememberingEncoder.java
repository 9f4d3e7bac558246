package org.lienthong.web.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A slow hash is paid once per user: a password that was encoded here, or that was right, is recognised again by a keyed digest
 * whose key lives in this process only. Wrong passwords always pay.
 */
final class RememberingEncoder implements PasswordEncoder {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final PasswordEncoder slow = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecretKeySpec key;
    private final Map<String, byte[]> right = new ConcurrentHashMap<>();

    RememberingEncoder() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        String encoded = slow.encode(password);
        if (password != null && encoded != null) {
            right.put(encoded, digest(password, encoded));
        }
        return encoded;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        if (password == null || encoded == null) {
            return false;
        }
        byte[] digest = digest(password, encoded);
        byte[] known = right.get(encoded);
        if (known != null && MessageDigest.isEqual(known, digest)) {
            return true;
        }
        boolean matches = slow.matches(password, encoded);
        if (matches) {
            right.put(encoded, digest);
        }
        return matches;
    }

    private byte[] digest(CharSequence password, String encoded) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((encoded + "\0" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.lienthong.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value; as text 64 hexadecimal digits in lower case. Immutable. */
public final class Digest {

    private static final int LENGTH = 32;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of a column: whatever stands there, even if somebody made it too short. */
    static Digest stored(byte[] bytes) {
        return new Digest(bytes.clone());
    }

    static Digest of(byte[] content) {
        return new Digest(sha256().digest(content));
    }

    /** What the hash function that was fed with everything says. */
    static Digest of(MessageDigest fed) {
        return new Digest(fed.digest());
    }

    /** @throws IllegalArgumentException when it has not 64 hexadecimal digits */
    @JsonCreator
    public static Digest parse(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits");
        }
        return new Digest(bytes);
    }

    /** Of a column of text: what is no digest becomes one that nothing has. */
    static Digest written(String hex) {
        try {
            return parse(hex);
        } catch (IllegalArgumentException changed) {
            return new Digest(new byte[0]);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @JsonValue
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}

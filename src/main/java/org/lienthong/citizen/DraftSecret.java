package org.lienthong.citizen;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code of a draft: whoever holds it can go on with it, and nobody else, the hub included. Twenty signs of thirty-two, a
 * hundred bits; in groups of four for people.
 */
public final class DraftSecret {

    /** Without I, L, O and U, which are misread. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String signs;

    private DraftSecret(String signs) {
        this.signs = signs;
    }

    static DraftSecret fresh() {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new DraftSecret(signs.toString());
    }

    /** As people type it: any case, with or without the dashes; empty when it cannot be one. */
    public static Optional<DraftSecret> typed(String text) {
        String signs = text.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        return signs.length() == LENGTH && signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? Optional.of(new DraftSecret(signs))
                : Optional.empty();
    }

    /** For people and cookies: {@code ABCD-EFGH-JKMN-PQRS-TVWX}. */
    public String shown() {
        return signs.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Under which the draft is kept; says nothing about the code. */
    String id() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(("lienthong draft " + signs).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** A key of 256 bits for this purpose alone. */
    SecretKeySpec key(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signs.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Never the code: it would stand in a log. */
    @Override
    public String toString() {
        return "draft " + id().substring(0, 8);
    }
}

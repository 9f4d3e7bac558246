package org.lienthong.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose time-stamps count: those of the authority that somebody named, and of the hub's own key where it is at hand. */
public final class Trust {

    private static final int MOST_SIGNERS = 20;

    private final List<X509Certificate> own;
    private final List<X509Certificate> authorities;
    private final Set<String> signers = new LinkedHashSet<>();

    /**
     * @param own certificates of own authorities; empty: not at hand, then their signatures are checked but not who signed
     * @param authorities certificates of stamping authorities or of their issuers; empty: the same
     */
    Trust(List<X509Certificate> own, List<X509Certificate> authorities) {
        this.own = List.copyOf(own);
        this.authorities = List.copyOf(authorities);
    }

    /** For a file that came from elsewhere. @param authority PEM file of certificates that count; null: any good signature does */
    public static Trust of(@Nullable Path authority) throws IOException {
        return new Trust(List.of(), authority == null ? List.of() : OwnKey.certificates(authority));
    }

    /** Who signed what was checked so far, as authority, name and digest of the certificate. */
    public List<String> signers() {
        return List.copyOf(signers);
    }

    /** What is wrong with the time-stamp of a root. */
    Optional<Flaw> check(DayRoot root, Stamp stamp) {
        TokenCheck.Checked checked = TokenCheck.of(stamp.token(), root.hash());
        if (checked.fault() != null) {
            return flaw(
                    root, checked.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'), Flaw.Kind.STAMP_MISMATCH);
        }
        if (!stamp.at().equals(checked.at())) {
            return flaw(root, "stamped_at", Flaw.Kind.STAMP_MISMATCH);
        }
        X509Certificate signer = java.util.Objects.requireNonNull(checked.signer());
        if (signers.size() < MOST_SIGNERS) {
            signers.add(told(stamp, signer));
        }
        List<X509Certificate> known = stamp.authority().equals(Stamp.OWN) && !own.isEmpty() ? own : authorities;
        return known.isEmpty() || known.stream().anyMatch(certificate -> vouches(certificate, signer, stamp.at()))
                ? Optional.empty()
                : flaw(root, stamp.authority(), Flaw.Kind.STAMP_OF_A_STRANGER);
    }

    /** Who issues certificates vouches for them until its own ends; that the signer's had not ended is checked before. */
    private static boolean vouches(X509Certificate known, X509Certificate signer, Instant at) {
        if (known.equals(signer)) {
            return true;
        }
        try {
            signer.verify(known.getPublicKey());
            return known.getBasicConstraints() >= 0
                    && !known.getNotAfter().toInstant().isBefore(at)
                    && signer.getIssuerX500Principal().equals(known.getSubjectX500Principal());
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static String told(Stamp stamp, X509Certificate signer) {
        try {
            return stamp.authority() + ": " + signer.getSubjectX500Principal().getName() + ", SHA-256 "
                    + Digest.of(signer.getEncoded());
        } catch (GeneralSecurityException cannotBeEncoded) {
            return stamp.authority();
        }
    }

    private static Optional<Flaw> flaw(DayRoot root, String detail, Flaw.Kind kind) {
        return Optional.of(Flaw.of(kind, root, detail));
    }
}

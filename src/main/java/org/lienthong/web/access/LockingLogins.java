package org.lienthong.web.access;

import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Locks a user name for one network after too many failures, and slows a name down that is tried from many, whether the
 * name exists or not.
 */
final class LockingLogins implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(LockingLogins.class);
    private static final int LONGEST_NAME = 100;

    private final AuthenticationProvider logins;
    private final Counters failed;
    private final GuessedNames guessed;
    private final int most;

    LockingLogins(AuthenticationProvider logins, AccessSettings settings, InstantSource clock) {
        this.logins = logins;
        this.failed = new Counters(settings.lock(), clock);
        this.most = settings.failures();
        this.guessed = new GuessedNames(most, clock);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String name = name(attempt);
        String network = network(attempt);
        String key = network + " " + name;
        if (failed.get(key) >= most || guessed.waits(name, network)) {
            throw new LockedException("too many failed logins");
        }
        try {
            Authentication done = logins.authenticate(attempt);
            failed.forget(key);
            guessed.right(name, network);
            return done;
        } catch (BadCredentialsException e) {
            if (failed.add(key) == most) {
                log.warn("logins from {} are locked for a while", network);
            }
            if (guessed.failed(name, network)) {
                log.warn(
                        "many failed logins of one user name from many networks; further ones of strangers are slowed down");
            }
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return logins.supports(type);
    }

    private static String name(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String network(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Network.of(details.getRemoteAddress())
                : "";
    }
}

package org.lienthong.web.access;

import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Locks a user name for one address after too many failures, whether the name exists or not. */
final class LockingLogins implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(LockingLogins.class);
    private static final int LONGEST_NAME = 100;

    private final AuthenticationProvider logins;
    private final Counters failed;
    private final int most;

    LockingLogins(AuthenticationProvider logins, AccessSettings settings, InstantSource clock) {
        this.logins = logins;
        this.failed = new Counters(settings.lock(), clock);
        this.most = settings.failures();
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String key = key(attempt);
        if (failed.get(key) >= most) {
            throw new LockedException("too many failed logins");
        }
        try {
            Authentication done = logins.authenticate(attempt);
            failed.forget(key);
            return done;
        } catch (BadCredentialsException e) {
            if (failed.add(key) == most) {
                log.warn("logins from {} are locked for a while", address(attempt));
            }
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return logins.supports(type);
    }

    private static String key(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        return address(attempt) + " " + name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}

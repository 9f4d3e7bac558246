package org.lienthong.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Passwords are tried in vain, and their owners are not kept out. */
class LockingLoginsTests {

    private static final String HOME = "203.0.113.7";

    private Instant now = Instant.parse("2026-11-27T02:00:00Z");

    private final LockingLogins logins = new LockingLogins(
            new OnePassword(),
            new Binder(new MapConfigurationPropertySource())
                    .bindOrCreate("lienthong.access", Bindable.of(AccessSettings.class)),
            () -> now);

    private static final class OnePassword implements AuthenticationProvider {
        @Override
        public @Nullable Authentication authenticate(Authentication attempt) {
            if ("right".equals(attempt.getCredentials())) {
                return attempt;
            }
            throw new BadCredentialsException("wrong");
        }

        @Override
        public boolean supports(Class<?> type) {
            return true;
        }
    }

    private enum Came {
        IN,
        WRONG,
        LOCKED
    }

    private Came tried(String password, String address) {
        var attempt = new UsernamePasswordAuthenticationToken("official", password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        try {
            logins.authenticate(attempt);
            return Came.IN;
        } catch (LockedException locked) {
            return Came.LOCKED;
        } catch (BadCredentialsException wrong) {
            return Came.WRONG;
        }
    }

    /** Wrong once from each of so many sites of IPv6. */
    private long looked(int sites) {
        return java.util.stream.IntStream.range(0, sites)
                .filter(site -> tried("wrong", "2001:db8:%x::1".formatted(site)) == Came.WRONG)
                .count();
    }

    @Test
    void allAddressesOfASiteOfIpv6AreLockedTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat(tried("wrong", "2001:db8:1:" + i + "::" + i)).isEqualTo(Came.WRONG);
        }

        assertThat(tried("right", "2001:db8:1:77::1")).isEqualTo(Came.LOCKED);
        assertThat(tried("right", "2001:db8:2::1")).isEqualTo(Came.IN);
        assertThat(tried("right", HOME)).isEqualTo(Came.IN);
    }

    @Test
    void oneNameTriedFromManyNetworksIsLookedAtMoreAndMoreSeldom() {
        assertThat(looked(60)).isEqualTo(60);
        assertThat(looked(60)).as("those that were wrong before take turns").isOne();
        now = now.plus(Duration.ofSeconds(5));
        assertThat(looked(60)).isOne();

        looked(2000);
        now = now.plus(Duration.ofSeconds(5));
        assertThat(looked(5000) - looked(2000))
                .as("new networks wait too in the end")
                .isOne();
    }

    @Test
    void nobodyKeepsAnOwnerOutWhoHasBeenThereBefore() {
        assertThat(tried("right", HOME)).isEqualTo(Came.IN);
        looked(3000);

        assertThat(tried("wrong", HOME)).isEqualTo(Came.WRONG);
        assertThat(tried("right", HOME)).isEqualTo(Came.IN);
    }

    @Test
    void anOwnerOnANewAddressComesInAtTheNextTurn() {
        looked(3000);

        now = now.plus(Duration.ofSeconds(5));
        assertThat(tried("right", HOME)).isEqualTo(Came.IN);
        assertThat(tried("right", HOME)).isEqualTo(Came.IN);
    }
}

package org.lienthong.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.province.PartnerSystem;

/**
 * The tokens of all partners. Shortly before a token ends one caller renews it, while the others go on with the old one;
 * when that fails the old one serves until it really ends. Without a living token callers wait for the one who fetches
 * it, and share its failure. Nothing is kept over a restart.
 */
final class Tokens {

    /** Renewed this long before its end, or at half of a short life. */
    private static final Duration EARLY = Duration.ofSeconds(30);

    /** How long after a failed renewal the next one is tried while the old token lives. */
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<Key, Slot> slots = new ConcurrentHashMap<>();

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whom a token is for: the partner's own login, or the line to it.
     *
     * @param login all that the token was asked with, save secrets; another version of the partner with another login
     *     has another token
     */
    record Key(SystemId partner, String purpose, Object login) {

        static Key of(PartnerSystem partner, String purpose) {
            return new Key(
                    partner.id(),
                    purpose,
                    List.of(partner.profile().login(), partner.address(), partner.transport(), partner.settings()));
        }

        private boolean succeeds(Key other) {
            return !equals(other) && partner.equals(other.partner) && purpose.equals(other.purpose);
        }
    }

    /** @param life how long it lives from now on */
    record Fresh(String value, Duration life) {}

    /**
     * The token to use now.
     *
     * @param fetch asks for a new one; throws {@link Wire.NotSent} when there is none to be had
     */
    String token(Key key, Supplier<Fresh> fetch) {
        Slot slot = slots.get(key);
        if (slot == null) {
            slots.keySet().removeIf(key::succeeds);
            slot = slots.computeIfAbsent(key, any -> new Slot());
        }
        return slot.token(fetch);
    }

    /** The partner did not take this token. Whether another one may help: not when nobody has used one. */
    boolean refused(Key key, String value) {
        Slot slot = slots.get(key);
        if (slot == null) {
            return false;
        }
        slot.forget(value);
        return true;
    }

    private record Token(String value, Instant renewAt, Instant endsAt) {}

    private final class Slot {

        private final ReentrantLock renewing = new ReentrantLock();
        private final AtomicReference<@Nullable Token> held = new AtomicReference<>();
        private volatile long rounds;
        private Wire.@Nullable NotSent failure;

        String token(Supplier<Fresh> fetch) {
            Token token = held.get();
            Instant now = clock.instant();
            if (token == null || !now.isBefore(token.endsAt())) {
                return fetched(fetch);
            }
            if (now.isBefore(token.renewAt()) || !renewing.tryLock()) {
                return token.value();
            }
            try {
                return renewed(token, fetch);
            } finally {
                renewing.unlock();
            }
        }

        private String renewed(Token old, Supplier<Fresh> fetch) {
            try {
                return keep(fetch.get());
            } catch (Wire.NotSent later) {
                held.compareAndSet(old, new Token(old.value(), clock.instant().plus(BREATH), old.endsAt()));
                return old.value();
            }
        }

        private String fetched(Supplier<Fresh> fetch) {
            long before = rounds;
            renewing.lock();
            try {
                Token token = held.get();
                if (token != null && clock.instant().isBefore(token.endsAt())) {
                    return token.value();
                }
                if (before != rounds && failure != null) {
                    throw new Wire.NotSent(failure.why());
                }
                return keep(fetch.get());
            } catch (Wire.NotSent none) {
                failure = none;
                rounds++;
                throw none;
            } finally {
                renewing.unlock();
            }
        }

        private String keep(Fresh fresh) {
            Instant now = clock.instant();
            Duration half = fresh.life().dividedBy(2);
            Duration early = half.compareTo(EARLY) < 0 ? half : EARLY;
            Instant end = now.plus(fresh.life());
            held.set(new Token(fresh.value(), end.minus(early), end));
            failure = null;
            rounds++;
            return fresh.value();
        }

        /** Not when somebody has a newer one already. */
        void forget(String value) {
            Token token = held.get();
            if (token != null && token.value().equals(value)) {
                held.compareAndSet(token, null);
            }
        }
    }
}

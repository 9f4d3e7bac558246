package org.lienthong.proof;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets time-stamps for closed days. While the authority is out of reach roots stay unstamped and are tried again. */
public final class Stamping {

    private static final Logger log = LoggerFactory.getLogger(Stamping.class);
    private static final int AT_ONCE = 100;

    private final SealRound turn;
    private final Seals seals;
    private final TimeAuthority authority;
    private final ProofSettings settings;
    private final Clock clock;

    Stamping(SealRound turn, Seals seals, TimeAuthority authority, ProofSettings settings, Clock clock) {
        this.turn = turn;
        this.seals = seals;
        this.authority = authority;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks outside of any transaction; returns how many roots got their time-stamp. */
    public int round() {
        Instant now = clock.instant();
        SealRound.Standing standing = turn.take(now, now.plus(settings.lease())).orElse(null);
        if (standing == null || standing.stampAt() != null && standing.stampAt().isAfter(now)) {
            return 0;
        }
        int stamped = 0;
        List<DayRoot> waiting = seals.unstamped(AT_ONCE);
        for (DayRoot root : waiting) {
            try {
                byte[] token = authority.stamp(root.hash());
                Instant at =
                        Objects.requireNonNull(TokenCheck.of(token, root.hash()).at());
                seals.insert(new Stamp(root.province(), root.day(), authority.name(), at, token));
                stamped++;
            } catch (IOException later) {
                turn.stampAgain(now.plus(settings.authorityAgain()));
                log.warn(
                        "{} closed days wait for their time-stamp: {}; asking again in {}",
                        waiting.size() - stamped,
                        later.getMessage(),
                        settings.authorityAgain());
                return stamped;
            }
        }
        return stamped;
    }
}

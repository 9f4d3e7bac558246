package org.lienthong.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.ProvinceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the clocks that still run again when the rules of their province became others: the files of the clock, the province's
 * own limits, an outage that began or ended. What has ended stays as it was judged; what was never read is read. May be broken
 * off at any time and by any number of nodes: it begins again, and writes only what differs. While nodes are restarted one after
 * the other, those of before go on by the rules of before: for a day after the rules changed, what was told meanwhile is read
 * again in every round.
 */
@Component
class RereadingClocks {

    private static final Logger log = LoggerFactory.getLogger(RereadingClocks.class);
    private static final int AT_ONCE = 200;
    private static final Duration RESTARTING = Duration.ofDays(1);
    /** What was told is seen a moment later than its time says. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final OpenClocks clocks;
    private final ClockReadings readings;
    private final TransactionTemplate transaction;
    private final LegalTime law;
    /** By which rules this node applies messages, or has read again. */
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    /** From when on what was told is read again, by province; those whose rules have been the same for long are not in it. */
    private final Map<String, Instant> fresh = new HashMap<>();

    private boolean first = true;
    private volatile boolean stopped;

    RereadingClocks(JdbcTemplate jdbc, TransactionTemplate transaction, LegalTime law) {
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
        this.clocks = new OpenClocks(named, law);
        this.readings = new ClockReadings(named);
        this.transaction = transaction;
        this.law = law;
    }

    /** Looks at every province once. In a first round what an earlier run of the hub left counts, later only what changed since. */
    synchronized void round(Instant now) {
        Map<String, ClockReadings.Read> stored = first ? readings.all() : Map.of();
        for (String province : clocks.provinces()) {
            if (stopped) {
                return;
            }
            round(province, stored.get(province), now);
        }
        first = false;
    }

    private void round(String province, ClockReadings.@Nullable Read stored, Instant now) {
        String version = law.version(new ProvinceCode(province), now);
        String before = first ? (stored == null ? null : stored.version()) : seen.getOrDefault(province, version);
        if (!version.equals(before)) {
            int changed = read(clocks.of(province), now);
            if (stopped) {
                return;
            }
            if (changed > 0) {
                log.info(
                        "the rules of the clock in {} are others than before; {} dossiers read otherwise now",
                        province,
                        changed);
            }
            fresh.put(province, now);
        } else if (stored != null && stored.since() != null && stored.since().isAfter(now.minus(RESTARTING))) {
            fresh.put(province, stored.since());
        }
        if (!version.equals(seen.put(province, version)) && (stored == null || !version.equals(stored.version()))) {
            readings.remember(province, version, now);
        }
        again(province, now);
    }

    /** What other nodes may have told by the rules of before since the last round. */
    private void again(String province, Instant now) {
        Instant since = fresh.get(province);
        if (since == null) {
            return;
        }
        int changed = read(clocks.told(province, since.minus(OVERLAP)), now);
        if (changed > 0) {
            log.info(
                    "another node read {} clocks in {} by the rules of before; they are read again", changed, province);
        }
        if (began(province, now)) {
            fresh.put(province, now);
        } else {
            fresh.remove(province);
        }
    }

    private boolean began(String province, Instant now) {
        ClockReadings.Read read = readings.all().get(province);
        return read != null && read.since() != null && read.since().isAfter(now.minus(RESTARTING));
    }

    /** What is not read yet is read after the next start. */
    void stop() {
        stopped = true;
    }

    private int read(List<Long> open, Instant now) {
        int changed = 0;
        for (int from = 0; from < open.size() && !stopped; from += AT_ONCE) {
            List<Long> part = open.subList(from, Math.min(from + AT_ONCE, open.size()));
            changed += Objects.requireNonNull(transaction.execute(status -> clocks.reread(part, now)));
        }
        return changed;
    }
}

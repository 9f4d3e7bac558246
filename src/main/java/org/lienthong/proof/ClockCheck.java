package org.lienthong.proof;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.ledger.Projection;
import org.lienthong.ledger.Projection.Happening;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the legal clock of dossiers again and holds what is kept of it against that. Only where the rules are those by which
 * the hub read last; what had ended before they came into force was judged by rules that nobody keeps.
 */
final class ClockCheck {

    private final Rules rules;
    private final Projection projection;
    private final Instant now;
    private final Map<String, Reading> read = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();
    private long unread;

    ClockCheck(JdbcClient jdbc, Rules rules, Projection projection) {
        this.rules = rules;
        this.projection = projection;
        this.now = rules.clock().instant();
        jdbc.sql("select province, version, since from clock_reading")
                .query((row, number) -> new Reading(
                        row.getString("province"), row.getString("version"), Columns.maybeTime(row, "since")))
                .list()
                .forEach(one -> read.put(one.province(), one));
    }

    /** @param since when the hub began to read by these rules; null: not known */
    private record Reading(
            String province, String version, @Nullable Instant since) {}

    /**
     * What differs.
     *
     * @param columns their names
     * @param certain whether the rules of today must have made them
     */
    record Differing(TreeSet<String> columns, boolean certain) {}

    /** Empty also when it cannot be known; {@link #unread} counts these. */
    Optional<Differing> check(DossierPage.Row dossier, List<Happening> history) {
        if (!known.computeIfAbsent(dossier.province(), this::known)) {
            unread++;
            return Optional.empty();
        }
        Happening last = history.get(history.size() - 1);
        TreeSet<String> then =
                differing(dossier, projection.clock(last.decision().dossier().province(), history, last.recordedAt()));
        TreeSet<String> today =
                differing(dossier, projection.clock(new ProvinceCode(dossier.province()), history, now));
        if (then.isEmpty() || today.isEmpty()) {
            return Optional.empty();
        }
        boolean ended = dossier.columns().containsKey("ended_at");
        Instant since = Objects.requireNonNull(read.get(dossier.province())).since();
        boolean certain = !ended || since != null && !last.recordedAt().isBefore(since);
        return Optional.of(new Differing(then.size() <= today.size() ? then : today, certain));
    }

    /** Dossiers whose clocks could not be looked at. */
    long unread() {
        return unread;
    }

    private boolean known(String province) {
        Reading reading = read.get(province);
        return reading != null && reading.version().equals(rules.law().version(new ProvinceCode(province), now));
    }

    private static TreeSet<String> differing(DossierPage.Row dossier, Map<String, Optional<String>> right) {
        TreeSet<String> differing = new TreeSet<>();
        right.forEach((column, value) -> {
            if (!value.equals(Optional.ofNullable(dossier.columns().get(column)))) {
                differing.add(column);
            }
        });
        return differing;
    }
}

package org.lienthong.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** One round of sealing of this node: what waits, province by province, then the days that ended. */
final class SealingPass {

    private static final Logger log = LoggerFactory.getLogger(SealingPass.class);

    private static final Comparator<Unsealed> AS_RECORDED = Comparator.comparing(
                    (Unsealed event) -> event.facts().recordedAt())
            .thenComparing(event -> event.facts().dossierId())
            .thenComparing(event -> event.facts().seq());

    /** What a round works with. */
    record Means(SealRound turn, Seals seals, TransactionTemplate transaction, ProofSettings settings, Clock clock) {}

    /** Another node took the round meanwhile: everything of this transaction is undone. */
    private static final class TurnLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Means means;
    private final SealRound.Standing standing;
    private final LocalDate today;
    private final OpenChains chains;
    private final Set<String> failed = new HashSet<>();

    /** @param today the first day that stays open */
    SealingPass(Means means, SealRound.Standing standing, LocalDate today) {
        this.means = means;
        this.standing = standing;
        this.today = today;
        this.chains = new OpenChains(means.seals(), means.clock());
    }

    /** How many events were sealed. */
    int run() {
        try {
            return sealed();
        } catch (TurnLost another) {
            log.info("another node seals now");
            return 0;
        }
    }

    private int sealed() {
        int batch = means.settings().batch();
        Instant before = Day.start(today.plusDays(1));
        Instant from = from();
        Instant mark = standing.mark();
        int sealed = 0;
        List<Unsealed> found;
        do {
            found = means.seals().unsealed(from, before, failed, batch);
            sealed += seal(found);
            if (!found.isEmpty()) {
                from = found.get(found.size() - 1).facts().recordedAt();
                mark = mark == null || from.isAfter(mark) ? from : mark;
            }
        } while (found.size() == batch);
        chains.openBefore(today).forEach(province -> attempt(province, () -> chains.close(province)));
        // Whoever failed must be met again in the next round, however long the trouble lasts.
        means.turn().advance(failed.isEmpty() ? mark : standing.mark(), failed.isEmpty() ? today : standing.day());
        return sealed;
    }

    /** Once a day the two days before are looked through again, for what became visible late. */
    private Instant from() {
        if (standing.mark() == null) {
            return Instant.EPOCH;
        }
        Instant window = standing.mark().minus(means.settings().overlap());
        LocalDate day = standing.day();
        Instant sweep = day == null ? Instant.EPOCH : Day.start(day.minusDays(1));
        return day == null || day.isBefore(today) && sweep.isBefore(window) ? sweep : window;
    }

    private int seal(List<Unsealed> events) {
        Map<String, List<Unsealed>> provinces = new LinkedHashMap<>();
        events.stream().sorted(AS_RECORDED).forEach(event -> provinces
                .computeIfAbsent(event.facts().province(), first -> new ArrayList<>())
                .add(event));
        provinces.forEach((province, its) -> attempt(province, () -> chains.seal(province, its)));
        return provinces.entrySet().stream()
                .filter(province -> !failed.contains(province.getKey()))
                .mapToInt(province -> province.getValue().size())
                .sum();
    }

    /** One province, one transaction: whoever fails holds nobody else up. */
    private void attempt(String province, Runnable work) {
        if (failed.contains(province)) {
            return;
        }
        Runnable undo = chains.remembered(province);
        try {
            means.transaction().executeWithoutResult(status -> {
                if (!means.turn()
                        .hold(means.clock().instant().plus(means.settings().lease()))) {
                    throw new TurnLost();
                }
                work.run();
            });
        } catch (TurnLost another) {
            throw another;
        } catch (RuntimeException trouble) {
            failed.add(province);
            undo.run();
            log.error("the events of {} could not be sealed; trying again in the next round", province, trouble);
        }
    }
}

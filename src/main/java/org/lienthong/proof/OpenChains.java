package org.lienthong.proof;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ends of the chains as this round sees them; what is done to them is written at once. */
final class OpenChains {

    private final Seals seals;
    private final Clock clock;
    private final Map<String, Chain> chains;

    OpenChains(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
        this.chains = seals.chains();
    }

    /** Provinces with a day that ended and is not closed. */
    List<String> openBefore(LocalDate today) {
        return chains.values().stream()
                .filter(chain -> chain.isOpenBefore(today))
                .map(Chain::province)
                .toList();
    }

    /** Gives each event the next place; a day that ended is closed before anything of a later one is sealed. */
    void seal(String province, List<Unsealed> events) {
        Chain chain = chains.getOrDefault(province, Chain.empty(province));
        List<Seal> batch = new ArrayList<>();
        for (Unsealed event : events) {
            LocalDate day = chain.dayFor(Day.of(event.facts().recordedAt()));
            if (chain.isOpenBefore(day)) {
                seals.insert(batch);
                batch.clear();
                chain = closed(chain);
            }
            Seal seal = event.at(chain);
            batch.add(seal);
            chain = chain.after(seal);
        }
        write(chain, batch);
    }

    /** Closes the day at which the province's chain stands. */
    void close(String province) {
        write(closed(Objects.requireNonNull(chains.get(province))), List.of());
    }

    /** What takes this province's chain back to where it stands now. */
    Runnable remembered(String province) {
        @Nullable Chain before = chains.get(province);
        return () -> {
            if (before == null) {
                chains.remove(province);
            } else {
                chains.put(province, before);
            }
        };
    }

    private void write(Chain chain, List<Seal> batch) {
        seals.insert(batch);
        seals.end(chain);
        chains.put(chain.province(), chain);
    }

    private Chain closed(Chain chain) {
        Merkle tree = new Merkle();
        long first = chain.rootPosition() + 1;
        seals.hashes(chain.province(), first, chain.position(), tree::add);
        DayRoot root = new DayRoot(
                        chain.province(),
                        Objects.requireNonNull(chain.day()),
                        first,
                        chain.position(),
                        tree.root(),
                        chain.hash(),
                        chain.rootHash(),
                        clock.instant(),
                        chain.rootHash())
                .hashed();
        seals.insert(root);
        return chain.after(root);
    }
}

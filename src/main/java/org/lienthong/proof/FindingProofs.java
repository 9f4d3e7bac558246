package org.lienthong.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes the proof of a dossier out of the ledger; it checks nothing. */
@Component
public class FindingProofs {

    private final LedgerReader ledger;

    public FindingProofs(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.ledger = new LedgerReader(jdbc, transactions);
    }

    /** @param id of the dossier's row */
    public Proof of(String province, String code, long id) {
        return ledger.atOneMoment(() -> read(province, code, id));
    }

    private Proof read(String province, String code, long id) {
        Set<DayRoot> roots = new LinkedHashSet<>();
        List<ProvenEvent> events = new ArrayList<>();
        for (LiveEvent.Sealed one : ledger.sealedOf(code, id)) {
            Seal seal = one.seal();
            LiveEvent event = one.event();
            if (event == null) {
                continue;
            }
            Optional<DayRoot> root = ledger.root(seal.province(), seal.position());
            root.ifPresent(roots::add);
            events.add(new ProvenEvent(
                    event.facts(),
                    seal,
                    previous(seal),
                    root.map(day -> ledger.path(day, seal.position())).orElse(List.of())));
        }
        return new Proof(
                Proof.FORM,
                province,
                code,
                events,
                ledger.unsealedOf(id).size(),
                List.copyOf(roots),
                roots.stream().flatMap(root -> ledger.stamp(root).stream()).toList());
    }

    private Digest previous(Seal seal) {
        return ledger.seal(seal.province(), seal.position() - 1)
                .map(Seal::hash)
                .orElse(Seal.beginning(seal.province()));
    }
}

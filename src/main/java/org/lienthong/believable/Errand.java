package org.lienthong.believable;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.TransactionType;

/**
 * What people come for.
 *
 * @param share of each hundred dossiers
 * @param transactions the kinds of land transaction that it may be; empty for none
 * @param taxed whether the tax office has something to work out
 */
record Errand(ProcedureCode procedure, String name, double share, List<TransactionType> transactions, boolean taxed) {

    private static final List<Errand> ALL = Table.of("procedures.csv", ";").stream()
            .map(cells -> new Errand(
                    new ProcedureCode(cells[0]),
                    cells[4],
                    Double.parseDouble(cells[1]),
                    List.of(cells[2].split(" ")).stream()
                            .filter(word -> !word.isEmpty())
                            .map(TransactionType::new)
                            .toList(),
                    cells[3].equals("yes")))
            .toList();

    static List<Errand> all() {
        return ALL;
    }

    @Nullable
    TransactionType transaction(RandomGenerator random) {
        return transactions.isEmpty() ? null : transactions.get(random.nextInt(transactions.size()));
    }
}

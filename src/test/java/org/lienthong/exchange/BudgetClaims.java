package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The commit is the price: what one message may cost the database. Sequences are asked once for many numbers. */
interface BudgetClaims extends Claims {

    @Test
    default void oneMessageStaysInsideItsBudgetOfStatementsAndCommits() {
        for (int n = 1; n <= 2; n++) {
            world().accepted(n);
        }
        world().processing(3);
        CountingDataSource database = world().database;

        database.reset();
        world().hear(Letters.submits(4));
        Cost opens = Cost.of("keep+apply, new dossier, one recipient", database);

        database.reset();
        world().hear(Letters.progresses(1, "Thẩm định"));
        Cost applies = Cost.of("keep+apply, known dossier, two recipients", database);

        database.reset();
        world().hear(Letters.progresses(1, "Thẩm định"));
        Cost repeats = Cost.of("a second copy", database);

        database.reset();
        world().hear(Letters.accepts(99));
        Cost refuses = Cost.of("keep and refuse", database);

        world().deliver();
        world().hear(Letters.progresses(3, "Trình ký"));
        database.reset();
        List<Deliveries.Claimed> claimed = world().claim("node-b", "one-stop-shop", 1);
        world().settle(claimed.get(0), Outcome.Delivered.asAlways());
        Cost delivers = Cost.of("one delivery from claim to settle", database);

        database.reset();
        world().deliveries.due(world().clock.instant());
        Cost looks = Cost.of("one look for what is due", database);

        System.out.printf("SQL budget: %-42s %10s %8s%n", getClass().getSimpleName(), "statements", "commits");
        for (Cost cost : List.of(opens, applies, repeats, refuses, delivers, looks)) {
            System.out.printf(
                    "SQL budget: %-42s %10d %8d%n", cost.of(), cost.statements().size(), cost.commits());
        }
        opens.within(9, 2);
        applies.within(
                10, 2); // one of them asks for the times of the dossier's events, by which its legal clock is read
        repeats.within(2, 1);
        refuses.within(6, 2);
        delivers.within(7, 2);
        looks.within(1, 1);
    }

    /** What something cost, without the requests for fresh numbers that are shared by fifty. */
    record Cost(String of, List<String> statements, int commits) {

        static Cost of(String what, CountingDataSource database) {
            return new Cost(
                    what,
                    database.statements().stream()
                            .filter(sql -> !sql.contains("nextval") && !sql.contains("next value"))
                            .toList(),
                    database.commits());
        }

        void within(int mostStatements, int mostCommits) {
            assertThat(statements).as(of).isNotEmpty().hasSizeLessThanOrEqualTo(mostStatements);
            assertThat(commits).as(of).isLessThanOrEqualTo(mostCommits);
        }
    }
}

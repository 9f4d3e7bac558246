package org.lienthong.dossier;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which sums can be meant. What a partner sends in the wrong unit, or in the wrong field, is refused at the door, before it
 * stands in a sum of the whole country.
 */
final class Amounts {

    /** Some hundred times what the largest projects of the country pay for their land; a number of 16 digits is something else. */
    static final Money MOST = new Money(1_000_000_000_000_000L);

    private Amounts() {}

    /** Sums of one notice or payment that nobody can owe. */
    static Stream<Finding> senseless(NationalMessage message) {
        Stream<Optional<Finding>> owed = IntStream.range(0, message.notices().size())
                .boxed()
                .flatMap(i -> payables("notices[" + i + "]", message.notices().get(i)));
        Stream<Optional<Finding>> paid = Optional.ofNullable(message.payment()).stream()
                .map(payment -> amount("payment.amount", payment.amount()));
        return Stream.concat(owed, paid).flatMap(Optional::stream);
    }

    private static Stream<Optional<Finding>> payables(String path, TaxNotice notice) {
        return IntStream.range(0, notice.payables().size())
                .mapToObj(i -> amount(
                        path + ".payables[" + i + "].amount",
                        notice.payables().get(i).amount()));
    }

    private static Optional<Finding> amount(String path, Money amount) {
        return Optional.of(amount)
                .filter(money -> money.compareTo(MOST) > 0)
                .map(money -> Finding.of(
                        path,
                        "amount-without-sense",
                        money.vnd() + " VND is more than anybody can owe; check the amount and its unit"));
    }
}

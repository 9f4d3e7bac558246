package org.lienthong.dossier;

/** An amount in whole VND, never negative. There is no smaller unit and no floating point. */
public record Money(long vnd) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public Money {
        if (vnd < 0) {
            throw new InvalidValue("money", "an amount is a whole number of VND and not negative");
        }
    }

    /** The sum; an overflow is a bug and throws {@link ArithmeticException}. */
    public Money plus(Money other) {
        return new Money(Math.addExact(vnd, other.vnd));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(vnd, other.vnd);
    }
}

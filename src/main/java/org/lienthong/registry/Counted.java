package org.lienthong.registry;

/** A list of the register as a figure names it. */
public sealed interface Counted {

    <T> T in(Lists<T> lists);

    /** Knows each kind of list. */
    interface Lists<T> {
        T dossiers(Listing listing, Filter filter);

        T exchanges(ExchangeFilter filter);

        T notices(MoneyFilter filter);

        T payments(MoneyFilter filter);
    }

    /** Dossiers, receipts, land transactions or results: {@link Register#list}. */
    record Dossiers(Listing listing, Filter filter) implements Counted {
        @Override
        public <T> T in(Lists<T> lists) {
            return lists.dossiers(listing, filter);
        }
    }

    /** What was exchanged with partners. */
    record Exchanges(ExchangeFilter filter) implements Counted {
        @Override
        public <T> T in(Lists<T> lists) {
            return lists.exchanges(filter);
        }
    }

    /** Tax notices. */
    record Notices(MoneyFilter filter) implements Counted {
        @Override
        public <T> T in(Lists<T> lists) {
            return lists.notices(filter);
        }
    }

    /** Payment proofs. */
    record Payments(MoneyFilter filter) implements Counted {
        @Override
        public <T> T in(Lists<T> lists) {
            return lists.payments(filter);
        }
    }
}

package org.lienthong.proof;

/** The tables whose rows belong to a dossier: by which column a row is known in it, and what can be wrong with one. */
enum RowKinds {
    NAMES("name_key", Flaw.Kind.ALIAS_INSERTED, Flaw.Kind.ALIAS_CHANGED, Flaw.Kind.ALIAS_DROPPED),
    NOTICES("place", Flaw.Kind.NOTICE_INSERTED, Flaw.Kind.NOTICE_CHANGED, Flaw.Kind.NOTICE_DROPPED),
    PAYMENTS("place", Flaw.Kind.PAYMENT_INSERTED, Flaw.Kind.PAYMENT_CHANGED, Flaw.Kind.PAYMENT_DROPPED);

    private final String key;
    private final Flaw.Kind inserted;
    private final Flaw.Kind changed;
    private final Flaw.Kind dropped;

    RowKinds(String key, Flaw.Kind inserted, Flaw.Kind changed, Flaw.Kind dropped) {
        this.key = key;
        this.inserted = inserted;
        this.changed = changed;
        this.dropped = dropped;
    }

    String key() {
        return key;
    }

    Flaw.Kind inserted() {
        return inserted;
    }

    Flaw.Kind changed() {
        return changed;
    }

    Flaw.Kind dropped() {
        return dropped;
    }
}

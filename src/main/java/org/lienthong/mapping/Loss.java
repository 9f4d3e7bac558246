package org.lienthong.mapping;

/** Why a national value does not come back from the document that was written of it. */
public enum Loss {
    NOT_WRITTEN("not written"),
    CONDITION("not written: its `when` does not hold"),
    OTHER_FIRST("not written: another value goes first at its place"),
    ONLY_FIRST("only the first is written"),
    ONLY_SUM("only the sum is written"),
    JOINED("not read: joined with others into one text"),
    AROUND("not read: `before` or `after` is not taken off"),
    NOT_READ("not read"),
    CUT("cut"),
    CAPITALS("capitals lost in tcvn3"),
    CODES("code table has several values for one code"),
    TIME("time of day lost by the date pattern"),
    OTHER("other value comes back"),
    INVENTED("comes back although nobody said it");

    private final String words;

    Loss(String words) {
        this.words = words;
    }

    /** As people are told. */
    public String words() {
        return words;
    }
}

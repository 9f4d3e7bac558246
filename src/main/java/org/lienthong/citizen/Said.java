package org.lienthong.citizen;

import java.util.Locale;

/** A text of a form in both languages. */
public record Said(String vi, String en) {

    static final Said NOTHING = new Said("", "");

    /** In this language; Vietnamese unless English is asked for. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }

    public boolean isEmpty() {
        return vi.isEmpty();
    }
}

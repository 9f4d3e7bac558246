package org.lienthong.citizen;

import java.util.Locale;
import java.util.Optional;

/** What an answer must look like, and how a browser helps to type it. */
public enum FieldKind {
    NAME("text", "name"),
    TEXT("text", ""),
    LONG_TEXT("text", ""),
    ID_NUMBER("numeric", ""),
    PHONE("tel", "tel"),
    EMAIL("email", "email"),
    /** dd/MM/yyyy, a day that was. */
    DATE("numeric", ""),
    /** Whole VND, dots between groups of three allowed. */
    MONEY("numeric", ""),
    /** Square metres, comma or dot before the decimals. */
    AREA("decimal", ""),
    /** Sheet or number of a parcel. */
    NUMBER("numeric", ""),
    /** Ten digits, or thirteen with a dash. */
    TAX_CODE("numeric", ""),
    CERTIFICATE("text", ""),
    /** The name of a commune; those that the list of the province names are suggested, and become their code. */
    COMMUNE("text", ""),
    CHOICE("", "");

    private final String keyboard;
    private final String fills;

    FieldKind(String keyboard, String fills) {
        this.keyboard = keyboard;
        this.fills = fills;
    }

    /** The name used in files, for example {@code id-number}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For {@code inputmode}. */
    public String keyboard() {
        return keyboard;
    }

    /** For {@code autocomplete}; empty: the browser shall not fill it. */
    public String fills() {
        return fills;
    }

    static Optional<FieldKind> ofCode(String code) {
        for (FieldKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

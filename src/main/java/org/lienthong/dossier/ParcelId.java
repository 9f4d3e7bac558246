package org.lienthong.dossier;

import java.util.regex.Pattern;

/** National parcel identifier (mã định danh thửa đất, TT 19/2026/TT-BNNMT): a 12-character GeoHash inside cell w. Opaque: never recomputed for equality. */
public record ParcelId(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("w[0-9b-hjkmnp-z]{11}");

    public ParcelId {
        value = value.strip();
        InvalidValue.matching(
                value, PATTERN, "parcel-id", "a parcel identifier is a 12-character GeoHash that begins with w");
    }

    @Override
    public String toString() {
        return value;
    }
}

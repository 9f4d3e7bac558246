package org.lienthong.registry;

/** A field of the national dossier that whoever goes on with it needs, and that systems leave empty. */
public enum NationalField {
    SUBMITTED_AT("d.submitted_at is not null"),
    PROCEDURE("d.procedure_code is not null"),
    CHANNEL("d.channel is not null"),
    PROMISED_AT("d.due_at is not null"),
    TRANSACTION("d.transaction_type is not null"),
    COMMUNE("d.commune is not null"),

    /** The document of the dossier names somebody's number of identity. */
    ID_NUMBER(named("idNumber")),

    /** The document names a telephone by which somebody can be told. */
    PHONE(named("phone")),

    /** The document names the sheet and number of a parcel. */
    PARCEL(named("sheet")),

    /** The document names a certificate that it is about. */
    CERTIFICATE("d.document like '%\"certificates\":[{%'");

    private final String filled;

    NationalField(String filled) {
        this.filled = filled;
    }

    /** Named somewhere with something, not with nothing everywhere. */
    private static String named(String field) {
        return "replace(d.document, '\"" + field + "\":\"\"', '') like '%\"" + field + "\":\"%'";
    }

    /** On a dossier {@code d}. */
    String filled() {
        return filled;
    }

    String missing() {
        return "not (" + filled + ")";
    }
}

package org.lienthong.dossier;

/** A value that names something; it is written and read as its bare text. */
public interface Identifier {

    String value();
}

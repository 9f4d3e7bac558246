package org.lienthong.mapping;

/** How a local document is written down. */
public enum Format {
    /** One JSON value, UTF-8. */
    JSON,

    /** One XML element, UTF-8, without a document type. */
    XML
}

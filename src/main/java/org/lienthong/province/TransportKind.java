package org.lienthong.province;

import java.util.List;

/** What lies between the hub and a system. */
public enum TransportKind {
    /** Nothing: the hub calls the system's own address. */
    DIRECT(List.of(), List.of()),
    /** A province's integration platform of the Tân Dân type: a token and the partner's card with every call. */
    LGSP(List.of("token", "accessKey", "appName", "partnerCode"), List.of("partnerCodeCus", "prefix", "dstcode")),
    /** The national exchange platform, or a platform that works like it (WSO2 style): a token with every call. */
    NDXP(List.of("token", "consumerKey"), List.of("prefix", "dstcode"));

    private final List<String> asks;
    private final List<String> takes;

    TransportKind(List<String> asks, List<String> takes) {
        this.asks = asks;
        this.takes = takes;
    }

    /** The settings that must be there. */
    List<String> asks() {
        return asks;
    }

    /** The settings that may be there. */
    List<String> takes() {
        return takes;
    }

    /** Whether it fills the header {@code Authorization}, so that the family's own login cannot. */
    boolean authorises() {
        return this != DIRECT;
    }
}

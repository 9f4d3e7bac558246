package org.lienthong.dossier;

/** How the dossier came in (kênh thực hiện). */
public enum Channel {
    /** 1 trực tiếp. */
    DIRECT,

    /** 2 trực tuyến. */
    ONLINE,

    /** 3 bưu chính công ích. */
    POST
}

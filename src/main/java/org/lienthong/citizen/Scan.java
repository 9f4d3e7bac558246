package org.lienthong.citizen;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are taken as papers, told by their first bytes; what a device calls them is not believed. */
public enum Scan {
    PDF("pdf", "%PDF-"),
    PNG("png", "\u0089PNG"),
    JPEG("jpg", "\u00ff\u00d8\u00ff");

    static final int HEAD = 8;

    private final String ending;
    private final byte[] magic;

    Scan(String ending, String magic) {
        this.ending = ending;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
    }

    String ending() {
        return ending;
    }

    static Optional<Scan> of(byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> head.length >= kind.magic.length
                        && Arrays.equals(head, 0, kind.magic.length, kind.magic, 0, kind.magic.length))
                .findFirst();
    }
}

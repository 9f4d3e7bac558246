package org.lienthong.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a paper is by its first bytes; what its sender calls it is not believed. */
enum PaperKind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    TIFF_LITTLE("image/tiff", "II*\u0000"),
    TIFF_BIG("image/tiff", "MM\u0000*"),
    ZIP("application/zip", "PK\u0003\u0004"),
    OTHER("application/octet-stream", "");

    private final String mediaType;
    private final byte[] magic;

    PaperKind(String mediaType, String magic) {
        this.mediaType = mediaType;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
    }

    String mediaType() {
        return mediaType;
    }

    static PaperKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        for (PaperKind kind : values()) {
            if (kind.starts(head)) {
                return kind;
            }
        }
        return OTHER;
    }

    private boolean starts(byte[] head) {
        return head.length >= magic.length && java.util.Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}

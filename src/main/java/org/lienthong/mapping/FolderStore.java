package org.lienthong.mapping;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Sha256;

/** A file store in memory that begins with the files of one folder; a file that begins as a PDF is one. */
final class FolderStore implements FileStore {

    private final Map<Sha256, byte[]> files = new HashMap<>();

    static FolderStore of(Path folder) throws IOException {
        FolderStore store = new FolderStore();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                for (Path file : list.toList()) {
                    store.keep(Files.newInputStream(file), file.getFileName().toString());
                }
            }
        }
        return store;
    }

    @Override
    public Content keep(InputStream in, String fileName) throws IOException {
        byte[] bytes = in.readAllBytes();
        Sha256 digest = digest(bytes);
        files.put(digest, bytes);
        boolean pdf = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("%PDF");
        return new Content(digest, bytes.length, pdf ? "application/pdf" : "application/octet-stream");
    }

    @Override
    public InputStream open(Content content) throws IOException {
        byte[] bytes = files.get(content.digest());
        if (bytes == null) {
            throw new FileNotFoundException(content.digest().value());
        }
        return new ByteArrayInputStream(bytes);
    }

    private static Sha256 digest(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.lienthong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Sha256;
import org.lienthong.mapping.FileStore;

/** Keeps the files of one document for as long as the command runs. */
final class ScratchFiles implements FileStore, AutoCloseable {

    private final Path folder;

    ScratchFiles() throws IOException {
        folder = Files.createTempDirectory("lienthong-map-");
    }

    @Override
    public Content keep(InputStream in, String fileName) throws IOException {
        MessageDigest digest = sha256();
        Path file = Files.createTempFile(folder, "file", "");
        long size = Files.copy(new DigestInputStream(in, digest), file, StandardCopyOption.REPLACE_EXISTING);
        Sha256 name = new Sha256(HexFormat.of().formatHex(digest.digest()));
        Files.move(file, folder.resolve(name.value()), StandardCopyOption.REPLACE_EXISTING);
        return new Content(name, size, "application/octet-stream");
    }

    @Override
    public InputStream open(Content content) throws IOException {
        Path file = folder.resolve(content.digest().value());
        if (Files.notExists(file)) {
            throw new IOException("the message names a file that only the hub holds; leave out its content");
        }
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

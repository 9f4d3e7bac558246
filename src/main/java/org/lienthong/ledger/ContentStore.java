package org.lienthong.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Sha256;
import org.lienthong.mapping.FileStore;

/**
 * Papers under the digest of their bytes, streamed and never whole in memory. A paper is durable when {@code keep}
 * returns; a name from outside never becomes a path.
 */
public final class ContentStore implements FileStore {

    private final Path root;

    public ContentStore(Path root) {
        this.root = root;
    }

    @Override
    public Content keep(InputStream in, String fileName) throws IOException {
        Files.createDirectories(root);
        Path arriving = Files.createTempFile(root, "arriving", ".part");
        try {
            MessageDigest digest = sha256();
            long size = copy(new DigestInputStream(in, digest), arriving);
            Sha256 name = new Sha256(HexFormat.of().formatHex(digest.digest()));
            Path target = path(name);
            Files.createDirectories(target.getParent());
            Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Content(name, size, PaperKind.of(target).mediaType());
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    @Override
    public InputStream open(Content content) throws IOException {
        return Files.newInputStream(path(content.digest()));
    }

    private Path path(Sha256 digest) {
        return root.resolve(digest.value().substring(0, 2)).resolve(digest.value());
    }

    private static long copy(InputStream in, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE);
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            long size = in.transferTo(out);
            channel.force(true);
            return size;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

package org.lienthong.citizen;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;

/** The papers of drafts as sealed files, one folder a draft; streamed, never whole in memory. No name from outside becomes a path. */
final class DraftPapers {

    private final Path root;

    DraftPapers(Path root) {
        this.root = root;
    }

    /** What the first bytes must be checked for, and what became of the rest. */
    DraftPaper keep(DraftSecret secret, String paper, String name, Scan kind, InputStream in) throws IOException {
        String id = UUID.randomUUID().toString();
        Path file = folder(secret.id()).resolve(id);
        Files.createDirectories(file.getParent());
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = DraftSeal.sealing(Channels.newOutputStream(channel), secret, id)) {
            long size = new DigestInputStream(in, digest).transferTo(out);
            out.flush();
            channel.force(true);
            return new DraftPaper(id, paper, name, size, kind, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    InputStream open(DraftSecret secret, DraftPaper paper) throws IOException {
        return DraftSeal.opening(Files.newInputStream(folder(secret.id()).resolve(paper.id())), secret, paper.id());
    }

    void remove(DraftSecret secret, DraftPaper paper) throws IOException {
        Files.deleteIfExists(folder(secret.id()).resolve(paper.id()));
    }

    /** Everything of the draft with this id. */
    void clear(String draftId) throws IOException {
        Path folder = folder(draftId);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private Path folder(String draftId) {
        if (!draftId.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no id of a draft");
        }
        return root.resolve(draftId);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

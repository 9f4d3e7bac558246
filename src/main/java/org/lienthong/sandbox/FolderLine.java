package org.lienthong.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A disk that partner and hub share. What the partner says is a file that appears whole; it is taken as heard when the
 * hub has moved it away. What the hub leaves is read oldest first, and taken away when it was understood or refused.
 */
final class FolderLine implements Line {

    private final Path root;
    private final List<String> folders;
    private final Text text;
    private final Desk desk;
    private final Duration look;

    /**
     * @param folders in which the hub leaves files, below the root
     */
    FolderLine(Path root, List<String> folders, Text text, Desk desk, Pace pace) {
        this.root = root;
        this.folders = folders;
        this.text = text;
        this.desk = desk;
        this.look = pace.firstRetry();
    }

    /**
     * What lies there.
     *
     * @param code how files of this partner are written
     * @param answers the folder of the hub's answers; null when it gives none
     */
    record Text(TextCode code, @Nullable String answers) {}

    /** Makes folders that must be there before the hub looks. */
    FolderLine make(List<String> folders) {
        try {
            for (String folder : folders) {
                Files.createDirectories(root.resolve(folder));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CompletableFuture<Said> send(Fact.Queued call, Letter letter) {
        String name = "%s-%s"
                .formatted(
                        call.id().replace('.', '-'),
                        Digest.of(call.id() + letter.body()).substring(0, 12));
        String ending = letter.contentType().substring(letter.contentType().lastIndexOf('/') + 1);
        Path folder = root.resolve(letter.path());
        Path file = folder.resolve(name + "." + ending);
        CompletableFuture<Said> heard = new CompletableFuture<>();
        String digest;
        try {
            Path part = folder.resolve(name + ".part");
            byte[] body = text.code().encode(letter.body());
            digest = Digest.of(body).substring(0, 8);
            Files.write(part, body);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            heard.completeExceptionally(e);
            return heard;
        }
        await(file, digest, heard);
        return heard;
    }

    private void await(Path file, String digest, CompletableFuture<Said> heard) {
        if (Files.exists(file)) {
            desk.later(() -> await(file, digest, heard), look);
            return;
        }
        try {
            heard.complete(new Said(200, answer(digest)));
        } catch (IOException e) {
            heard.completeExceptionally(e);
        }
    }

    /** The hub names its answer by the first digits of the file's digest. */
    private String answer(String digest) throws IOException {
        if (text.answers() == null) {
            return "";
        }
        String last = "";
        try (Stream<Path> files = Files.list(root.resolve(text.answers()))) {
            for (Path file : files.filter(one -> one.getFileName().toString().contains("-" + digest + ".answer."))
                    .sorted()
                    .toList()) {
                last = Files.readString(file);
                Files.delete(file);
            }
        }
        return last;
    }

    @Override
    public void listen(PartnerDoors doors) {
        try {
            for (Left left : left()) {
                byte[] text = plain(Files.readAllBytes(left.file()));
                if (doors.left("/" + left.folder(), text)) {
                    Files.delete(left.file());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            desk.later(() -> listen(doors), look);
        }
    }

    /** In UTF-8, and without a declaration that says something else. */
    private byte[] plain(byte[] file) {
        return text.code().decode(file).replaceFirst("^<\\?xml[^>]*>", "").getBytes(StandardCharsets.UTF_8);
    }

    private record Left(String folder, Path file, long at, String name) {}

    private List<Left> left() throws IOException {
        List<Left> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file : files.filter(FolderLine::whole).toList()) {
                    long at = Files.getLastModifiedTime(file).toMillis();
                    found.add(new Left(folder, file, at, file.getFileName().toString()));
                }
            }
        }
        found.sort(Comparator.comparing(Left::at)
                .thenComparing(left -> folders.indexOf(left.folder()))
                .thenComparing(Left::name));
        return found;
    }

    private static boolean whole(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.startsWith(".") && !name.endsWith(".part");
    }
}

package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a command is going to write: all of them, or none when one is there already. */
final class NewFiles {

    private record NewFile(Path path, byte[] bytes) {}

    private final Path root;
    private final boolean force;
    private final List<NewFile> files = new ArrayList<>();

    NewFiles(Path root, boolean force) {
        this.root = root;
        this.force = force;
    }

    void add(String file, String text) throws IOException {
        add(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException when the file exists and nobody said {@code --force} */
    void add(String file, byte[] bytes) throws IOException {
        Path path = root.resolve(file);
        if (Files.exists(path) && !force) {
            throw new IOException(path + " exists; nothing was written. Say --force to replace it");
        }
        files.add(new NewFile(path, bytes));
    }

    /** A file that may be there already: the text holds what it says. */
    void replace(String file, String text) {
        files.add(new NewFile(root.resolve(file), text.getBytes(StandardCharsets.UTF_8)));
    }

    void write(PrintWriter out) throws IOException {
        for (NewFile file : files) {
            Files.createDirectories(file.path().getParent());
            Files.write(file.path(), file.bytes());
            out.println("written: " + file.path());
        }
    }
}

package org.lienthong.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * Append-only file of JSON lines; one line is one indivisible act. A line that was written survives the death of the
 * process; a torn last line never happened and is cut off when the journal is opened.
 */
final class Journal implements AutoCloseable {

    /** The facts of one act. */
    record Line(List<Fact> facts) {}

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the journal, making it when missing, and replays it into the empty cabinet. */
    static Journal open(Path file, Cabinet cabinet) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.truncate(replay(file, cabinet)).position(channel.size());
            return new Journal(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replays every whole line and says where the last of them ends, in bytes. */
    static long replay(Path file, Cabinet cabinet) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        new String(bytes, 0, end, StandardCharsets.UTF_8)
                .lines()
                .map(Journal::line)
                .forEach(line -> cabinet.apply(line.facts()));
        return end;
    }

    void append(List<Fact> facts) {
        String line = Json.MAPPER.writeValueAsString(new Line(facts)) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        try {
            return Json.MAPPER.readValue(text, Line.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("a line of the sandbox journal cannot be read", e);
        }
    }
}

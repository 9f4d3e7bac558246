package org.lienthong.mapping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;

/**
 * The code tables in CSV files, each read once. A mapping names a file {@code codes/<name>.csv} of its own folder or
 * {@code national/codes/<name>.csv}; no other path can be said, and links are not followed.
 */
final class CodeFiles {

    private static final Pattern PATH = Pattern.compile("(?:national/)?codes/[a-z0-9][a-z0-9-]{0,63}\\.csv");
    private static final int MAX_BYTES = 1 << 20;

    private final @Nullable Path root;
    private final Map<String, CodeRows> known = new HashMap<>();

    /** @param root the folder above {@code mappings/}; null: there are no files */
    CodeFiles(@Nullable Path root) {
        this.root = root;
    }

    /** The rows of the file that this node names; empty when it cannot be had, which is told. */
    Optional<CodeRows> read(YamlTree node, Consumer<Finding> findings) {
        String path = node.text().orElse("");
        if (!PATH.matcher(path).matches()) {
            findings.accept(node.finding("code-file", "write codes/<name>.csv or national/codes/<name>.csv"));
            return Optional.empty();
        }
        String own = node.place().file();
        String folder = path.startsWith("national/") ? "mappings" : own.substring(0, Math.max(0, own.lastIndexOf('/')));
        String file = folder + "/" + path;
        CodeRows rows = known.get(file);
        if (rows == null) {
            Optional<String> text = text(file);
            if (text.isEmpty()) {
                findings.accept(node.finding(
                        "code-file", "there is no readable file " + file + " in UTF-8 of at most 1 MiB; add it"));
                return Optional.empty();
            }
            rows = CodeRows.parse(file, text.get());
            known.put(file, rows);
        }
        rows.findings().forEach(findings);
        return rows.findings().isEmpty() ? Optional.of(rows) : Optional.empty();
    }

    private Optional<String> text(String file) {
        if (root == null) {
            return Optional.empty();
        }
        Path path = root.resolve(file);
        try {
            Path base = root.resolve("mappings").toRealPath();
            boolean own = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    && path.toRealPath().startsWith(base)
                    && Files.size(path) <= MAX_BYTES;
            return own ? Optional.of(utf8(Files.readAllBytes(path))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        int mark = Utf8.mark(bytes);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                .toString();
    }

    /** Whether a table stands in a file instead of in the mapping. */
    static boolean isFile(YamlTree table) {
        return table.get("file")
                .flatMap(YamlTree::text)
                .filter(path -> path.endsWith(".csv"))
                .isPresent();
    }
}

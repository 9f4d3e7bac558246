package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ConfigFiles;

/** Which files a rehearsal is about: what it says counts only when they did not change while it was played. */
final class PlayedFiles {

    private final Path root;
    private final Map<String, String> digests = new LinkedHashMap<>();

    private PlayedFiles(Path root) {
        this.root = root;
    }

    /** As they are now. */
    static PlayedFiles now(Path root, List<String> provinces) throws IOException {
        PlayedFiles files = new PlayedFiles(root);
        for (String province : provinces) {
            files.digests.put(province, files.digest(province));
        }
        return files;
    }

    /** The digest of the files that were played; empty when they are others now. */
    Optional<String> unchanged(String province) throws IOException {
        return Optional.ofNullable(digests.get(province)).filter(digest(province)::equals);
    }

    private String digest(String province) throws IOException {
        return ConfigFiles.of(root, new ProvinceCode(province)).digest();
    }
}

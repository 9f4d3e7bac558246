package org.lienthong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import picocli.CommandLine.Option;

/**
 * Where routes/, mappings/ and province-configs/ are: the folder that was named (option, system property
 * {@code lienthong.config}, or {@code LIENTHONG_CONFIG}), else the current one when it has
 * routes/, else the checkout from which the launcher runs, else the copy inside the jar.
 */
final class ConfigRoot {

    private static final String PACKAGED = "packaged/";

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = {
                "Folder of routes/, mappings/ and province-configs/.",
                "Default: here, or the checkout, or the copy in the jar."
            })
    private @Nullable Path named;

    private final Path here;
    private final @Nullable String home;
    private boolean unpacked;

    ConfigRoot() {
        this(Path.of(""), System.getProperty("lienthong.home"));
    }

    ConfigRoot(Path here, @Nullable String home) {
        this.here = here;
        this.home = home;
    }

    /**
     * An existing folder. The packaged copy is laid into a new temporary folder that goes away with the process.
     *
     * @throws IOException when the named folder does not exist or the copy cannot be written
     */
    Path path() throws IOException {
        Optional<Path> folder = named == null ? Setting.of("lienthong.config").map(Path::of) : Optional.of(named);
        if (folder.isPresent()) {
            if (!Files.isDirectory(folder.get())) {
                throw new IOException("there is no folder " + folder.get() + " (--config)");
            }
            return folder.get();
        }
        Optional<Path> checkout = Stream.of(
                        Optional.of(here), Optional.ofNullable(home).map(Path::of))
                .flatMap(Optional::stream)
                .filter(root -> Files.isDirectory(root.resolve("routes")))
                .findFirst();
        return checkout.isPresent() ? checkout.get() : unpacked();
    }

    /**
     * By which files the hub of that data folder reads: those that a demo keeps there for itself, unless others are named.
     *
     * @throws IOException as {@link #path()}
     */
    Path of(Path data) throws IOException {
        Path own = data.resolve(Demo.CONFIG);
        boolean asked = named != null || Setting.of("lienthong.config").isPresent();
        return !asked && Files.isDirectory(own.resolve("routes")) ? own : path();
    }

    /**
     * The same folder, for commands that write into it.
     *
     * @throws IOException also when there is none but the packaged copy
     */
    Path kept() throws IOException {
        Path root = path();
        if (unpacked) {
            throw new IOException("there is no folder to write into; name one with --config");
        }
        return root;
    }

    private Path unpacked() throws IOException {
        unpacked = true;
        return unpack();
    }

    private static Path unpack() throws IOException {
        Path root = Files.createTempDirectory("lienthong-config-").toRealPath();
        root.toFile().deleteOnExit();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + PACKAGED + "**/*.*")) {
            String url = file.getURL().toString();
            String name = url.substring(url.lastIndexOf("/" + PACKAGED) + PACKAGED.length() + 1);
            copy(file, root, root.resolve(name).normalize());
        }
        return root;
    }

    private static void copy(Resource file, Path root, Path target) throws IOException {
        if (!target.startsWith(root)) {
            throw new IOException("a packaged file lies outside its folder");
        }
        // Registered from the outside in, because files are deleted in the reverse order.
        for (Path folder : root.relativize(target.getParent())) {
            Path inside = root.resolve(folder);
            if (Files.notExists(inside)) {
                Files.createDirectory(inside).toFile().deleteOnExit();
            }
            root = inside;
        }
        try (InputStream bytes = file.getInputStream()) {
            Files.copy(bytes, target);
        }
        target.toFile().deleteOnExit();
    }
}

package org.lienthong.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mappings that were compiled before, by what they were compiled from: the bytes of the file and of every code list. A
 * file that extends another, or is extended, is compiled anew each time. May be used by many threads.
 */
public final class CompiledMappings {

    private static final int MOST = 2_000;
    private static final Pattern EXTENDS = Pattern.compile("(?m)^[\"']?extends[\"']?\\s*:\\s*[\"']?([a-z0-9/-]*)");

    private final Map<String, Mapping> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mapping> eldest) {
            return size() > MOST;
        }
    };

    /** What of it counts below this folder of mappings, as the files are now. */
    Below below(Path folder) {
        MessageDigest codes = sha256();
        Set<String> anew = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".csv")) {
                    codes.update(name.getBytes(StandardCharsets.UTF_8));
                    codes.update(sha256().digest(Files.readAllBytes(file)));
                } else if (name.endsWith(".yaml")) {
                    bases(Files.readAllBytes(file)).forEach(base -> {
                        anew.add(base);
                        anew.add(name.substring(0, name.length() - ".yaml".length()));
                    });
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Below(HexFormat.of().formatHex(codes.digest()), anew);
    }

    private static List<String> bases(byte[] file) {
        Matcher matcher = EXTENDS.matcher(new String(file, StandardCharsets.UTF_8));
        return matcher.results().map(found -> found.group(1)).toList();
    }

    /** The mappings of one root. */
    final class Below {

        private final String codes;
        private final Set<String> anew;

        private Below(String codes, Set<String> anew) {
            this.codes = codes;
            this.anew = anew;
        }

        /** Empty where the file must be read. */
        Optional<Mapping> find(String name, Path file) {
            synchronized (known) {
                return key(name, file).map(known::get);
            }
        }

        void keep(String name, Path file, Mapping mapping) {
            synchronized (known) {
                key(name, file).ifPresent(key -> known.put(key, mapping));
            }
        }

        private Optional<String> key(String name, Path file) {
            if (anew.contains(name)) {
                return Optional.empty();
            }
            try {
                byte[] bytes = sha256().digest(Files.readAllBytes(file));
                return Optional.of(name + " " + HexFormat.of().formatHex(bytes) + " " + codes);
            } catch (IOException unreadable) {
                return Optional.empty();
            }
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

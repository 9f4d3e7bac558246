package org.lienthong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The secrets between the hub and its simulated partners: each made at random when it is first needed, readable by the owner only. */
final class DemoSecrets {

    private DemoSecrets() {}

    /** @param needed {@code <province>.<system>.<way>}; more than these may be answered */
    static Map<String, String> in(Path data, List<String> needed) throws IOException {
        Path file = data.resolve("partner-secrets.properties");
        Properties secrets = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                secrets.load(in);
            }
        }
        if (!secrets.stringPropertyNames().containsAll(needed)) {
            needed.forEach(name -> secrets.putIfAbsent(name, random()));
            write(file, secrets);
        }
        Map<String, String> named = new TreeMap<>();
        secrets.stringPropertyNames().forEach(name -> named.put(name, secrets.getProperty(name)));
        return named;
    }

    private static void write(Path file, Properties secrets) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out =
                Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            secrets.store(out, "Demo only: secrets between the hub and its simulated partners");
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

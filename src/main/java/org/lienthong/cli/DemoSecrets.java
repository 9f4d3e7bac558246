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

/** The secrets between the hub and its simulated partners: made at random at the first start, readable by the owner only. */
final class DemoSecrets {

    private static final List<String> SYSTEMS = List.of("portal", "one-stop-shop", "lis", "tax-gate");

    private DemoSecrets() {}

    static Map<String, String> in(Path data) throws IOException {
        Path file = data.resolve("partner-secrets.properties");
        Properties secrets = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                secrets.load(in);
            }
        } else {
            SYSTEMS.forEach(system ->
                    List.of("inbound", "outbound").forEach(way -> secrets.setProperty(system + "." + way, random())));
            Files.createDirectories(data);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                secrets.store(out, "Demo only: secrets between the hub and its simulated partners");
            }
        }
        Map<String, String> named = new TreeMap<>();
        secrets.stringPropertyNames().forEach(name -> named.put(name, secrets.getProperty(name)));
        return named;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lienthong.ShippedFiles;

/** Two provinces of the same make with partners that are real servers, a config root of their own and an empty folder. */
final class Outside {

    /** The province whose doors are knocked on. */
    static final String KNOCKED = "H56";

    /** The province whose partners are told. */
    static final String TOLD = "H21";

    /** A province whose partners still knock under the code of {@link #CLOSED}, which became a part of it. */
    static final String MERGED = "H60";

    static final String CLOSED = "H22";

    static final List<String> SYSTEMS = List.of("portal", "one-stop-shop", "lis", "tax-gate");
    /** Systems of {@link OtherFamilies#PROVINCE}. */
    static final List<String> OTHERS;

    static final Path CONFIG = folder();
    static final Path DATA = folder();
    private static final Map<String, WireMockServer> PARTNERS = new LinkedHashMap<>();

    static {
        ShippedFiles.copyTo(CONFIG);
        other(TOLD);
        OTHERS = others();
        merged();
        for (String province : List.of(KNOCKED, TOLD)) {
            SYSTEMS.forEach(system -> PARTNERS.put(province + "." + system, started()));
        }
    }

    private Outside() {}

    static WireMockServer partner(String province, String system) {
        return PARTNERS.get(province + "." + system);
    }

    static String secret(String province, String system, String direction) {
        return direction + "-of-" + system + "-in-" + province;
    }

    static WireMockServer started() {
        WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }

    static String property(String what, String province, String system) {
        return "lienthong.channels." + what + "." + province + "." + system;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("lienthong-doors-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this config root has in one of its folders. */
    static void copyTo(Path root, String name) {
        copy(CONFIG, root, name);
    }

    private static void copy(Path from, Path to, String name) {
        try (Stream<Path> files = Files.walk(from.resolve(name))) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void other(String province) {
        Path configs = CONFIG.resolve("province-configs");
        try {
            String text = Files.readString(configs.resolve(KNOCKED + ".yaml"));
            Files.writeString(
                    configs.resolve(province + ".yaml"),
                    text.replace(KNOCKED, province)
                            .replace(
                                    "name: Tỉnh Thanh Hóa",
                                    province.equals(TOLD) ? "name: Tỉnh Gia Lai" : "name: Tỉnh Thanh Hóa")
                            .replace("gso: \"38\"", province.equals(TOLD) ? "gso: \"52\"" : "gso: \"38\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> others() {
        Path configs = CONFIG.resolve("province-configs");
        try {
            List<String> others = OtherFamilies.names(Files.readString(configs.resolve(KNOCKED + ".yaml")));
            Files.writeString(configs.resolve(OtherFamilies.PROVINCE + ".yaml"), OtherFamilies.config(others));
            return others;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merged() {
        try {
            Files.writeString(CONFIG.resolve("province-configs").resolve(MERGED + ".yaml"), """
                    province: H60
                    name: Tỉnh Tuyên Quang
                    gso: "08"
                    zone: Asia/Ho_Chi_Minh
                    validFrom: 2025-07-01
                    formerly: [H22]
                    systems:
                      portal:
                        family: dvcqg
                        address: http://localhost:9/
                        settings: {madonvi: H60, organ: x, dstcode: x, username: hub}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // the machine's temporary folder is emptied by itself
        }
    }
}

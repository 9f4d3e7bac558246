package org.lienthong.endurance;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.lienthong.sandbox.PartnerName;

/** The demo as people start it: a process of its own, on a data directory. */
final class DemoProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready: http://localhost:(\\d+)");

    private final Process process;
    private final Path output;

    private DemoProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it; what it prints goes to the file. */
    static DemoProcess start(Path data, Path output) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classPath(),
                        "org.lienthong.cli.Lienthong",
                        "demo",
                        "--provinces",
                        "H56",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new DemoProcess(process, output);
    }

    /** The hub's port, as soon as it says that it is ready. */
    int awaitReady() {
        Awaitility.await("the demo is ready")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> String.join("\n", lines()).contains("Ctrl+C") || !process.isAlive());
        if (port() == 0) {
            throw new IllegalStateException("the demo ended while it started:\n" + String.join("\n", lines()));
        }
        return port();
    }

    /** From now on every partner does its work at once and answers so much later. */
    void slowPartnersDown(Duration delay) throws InterruptedException {
        String printed = String.join("\n", lines());
        for (PartnerName partner : PartnerName.values()) {
            Matcher address = Pattern.compile("\\s" + partner.code() + "\\s+(http://localhost:\\d+\\S*)")
                    .matcher(printed);
            if (address.find()) {
                behave(URI.create(address.group(1) + "/__sandbox/mode"), delay);
            }
        }
    }

    private static void behave(URI address, Duration delay) throws InterruptedException {
        String mode = "{\"mode\":\"slow\",\"millis\":" + delay.toMillis() + "}";
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(mode))
                .build();
        try {
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a power cut would: SIGKILL, nothing is flushed or told. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the demo could not be killed");
        }
    }

    /** Asks it to stop, SIGTERM; answers its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the demo did not stop within a minute");
        }
        return process.exitValue();
    }

    /** Everything that it printed so far. */
    List<String> lines() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private int port() {
        Matcher ready = READY.matcher(String.join("\n", lines()));
        return ready.find() ? Integer.parseInt(ready.group(1)) : 0;
    }

    /** Without the classes of the tests, which a hub does not have. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

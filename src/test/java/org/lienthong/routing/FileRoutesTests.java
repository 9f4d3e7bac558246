package org.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.channels.Wire;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;

/** The routes of file doors with real folders and a real SFTP server; the verb behind them only notes what it was given. */
class FileRoutesTests {

    private static final SystemId LIS = new SystemId(new ProvinceCode("H56"), "lis");
    private static final String PASSWORD = "p@ss+word&%2B )x";

    @TempDir
    Path folder;

    @TempDir
    Path work;

    private final Verb files = new Verb();
    private final Watch watch = new Watch();
    private final KeyPair hostKey = key();
    private CamelContext camel;
    private SshServer server;

    /** Stands where the hub takes files. */
    public static final class Verb {
        final List<String> taken = new CopyOnWriteArrayList<>();
        volatile String refuses = "never";
        volatile boolean trouble;

        public void take(Exchange exchange) throws IOException {
            String text =
                    Files.readString(exchange.getMessage().getBody(File.class).toPath());
            if (trouble) {
                taken.add("trouble");
                throw new IllegalStateException("the database is down");
            }
            taken.add(text);
            exchange.setProperty(FileVerbs.REST, (text.equals(refuses) ? "refused/" : "done/2026-11-26/") + "0900-x");
        }
    }

    private static final class Watch implements PollingConsumerPollStrategy {
        final List<String> looks = new CopyOnWriteArrayList<>();

        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            return true;
        }

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polled) {
            looks.add("looked");
        }

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception trouble) {
            looks.add("trouble");
            return false;
        }
    }

    @BeforeEach
    void bareCamel() throws Exception {
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("files", files);
        camel.getRegistry().bind("doorWatch", watch);
        for (String route : List.of("intake/folder", "intake/sftp", "delivery/put")) {
            Path file = Path.of("routes", route + ".camel.yaml");
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromBytes(file.getFileName().toString(), Files.readAllBytes(file)));
        }
    }

    @AfterEach
    void stop() throws IOException {
        camel.stop();
        if (server != null) {
            server.stop(true);
        }
    }

    @Test
    void aFileIsMovedOnlyWhenItWasTakenAndHalfWrittenOnesStay() throws Exception {
        Files.writeString(folder.resolve("a.xml"), "whole");
        Files.writeString(folder.resolve("b.xml.part"), "half");
        Files.writeString(folder.resolve("c.tmp"), "half");
        Files.writeString(folder.resolve(".d.xml"), "half");
        look(folder);

        await().until(() -> Files.exists(folder.resolve("done/2026-11-26/0900-x")));
        assertThat(files.taken).containsExactly("whole");
        assertThat(names()).containsExactlyInAnyOrder("b.xml.part", "c.tmp", ".d.xml", "done");
    }

    @Test
    void aFileThatStillGrowsIsNotRead() throws Exception {
        look(folder, "1000");
        Path file = folder.resolve("a.xml");
        StringBuilder whole = new StringBuilder();
        Instant end = Instant.now().plusMillis(1500);
        while (Instant.now().isBefore(end)) {
            whole.append("more ");
            Files.writeString(file, whole);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            await().pollDelay(Duration.ofMillis(40)).until(() -> true);
        }

        await().until(() -> !files.taken.isEmpty());
        assertThat(files.taken).containsExactly(whole.toString());
    }

    @Test
    void troubleLeavesTheFileWhereItIsAndItIsTakenAgain() throws Exception {
        files.trouble = true;
        Files.writeString(folder.resolve("a.xml"), "whole");
        look(folder);
        await().until(() -> files.taken.size() >= 2);
        assertThat(folder.resolve("a.xml")).exists();

        files.trouble = false;

        await().until(() -> Files.exists(folder.resolve("done/2026-11-26/0900-x")));
        assertThat(files.taken).endsWith("whole");
    }

    @Test
    void whatCanNeverBeReadIsPutAside() throws Exception {
        files.refuses = "huge";
        Files.writeString(folder.resolve("a.xml"), "huge");
        look(folder);

        await().until(() -> Files.exists(folder.resolve("refused/0900-x")));
    }

    @Test
    void aFolderThatIsMissingIsTroubleAndHealsByItself() throws Exception {
        Path later = folder.resolve("later");
        look(later);
        await().until(() -> watch.looks.contains("trouble"));
        assertThat(later).as("somebody else's place is never made").doesNotExist();

        Files.createDirectories(later);
        Files.writeString(later.resolve("a.xml"), "whole");

        await().until(() -> files.taken.contains("whole"));
    }

    @Test
    void filesOnAnSftpServerAreTakenAndMovedThere() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/a.xml"), "from afar");
        Files.writeString(folder.resolve("out/b.xml.part"), "half");
        int port = serve(0);
        lookAt(port, PASSWORD, hostKey);

        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(folder.resolve("out/done/2026-11-26/0900-x")));
        assertThat(files.taken).containsExactly("from afar");
        assertThat(folder.resolve("out/b.xml.part")).exists();
    }

    @Test
    void aServerThatIsDownIsTroubleAndIsBackByItself() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/a.xml"), "from afar");
        int port = freePort();
        lookAt(port, PASSWORD, hostKey);
        await().atMost(Duration.ofSeconds(20)).until(() -> watch.looks.contains("trouble"));

        serve(port);

        await().atMost(Duration.ofSeconds(20)).until(() -> files.taken.contains("from afar"));
    }

    @Test
    void aWrongPasswordAndAnUnknownHostKeyAreTrouble() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/a.xml"), "from afar");
        int port = serve(0);
        lookAt(port, "wrong", hostKey);
        await().atMost(Duration.ofSeconds(20)).until(() -> watch.looks.contains("trouble"));
        camel.getRouteController().stopRoute("files-H56-lis-out");
        camel.removeRoute("files-H56-lis-out");
        watch.looks.clear();

        lookAt(port, PASSWORD, key());
        await().atMost(Duration.ofSeconds(20)).until(() -> watch.looks.contains("trouble"));
        assertThat(files.taken).isEmpty();
    }

    @Test
    void aPrivateKeyOpensAServerAsWell() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/a.xml"), "by key");
        KeyPair mine = key();
        int port = serve(0);
        server.setPasswordAuthenticator((user, password, session) -> false);
        server.setPublickeyAuthenticator((user, shown, session) -> KeyUtils.compareKeys(shown, mine.getPublic()));
        remote(port, "", hostKey);
        java.io.ByteArrayOutputStream written = new java.io.ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(mine, "hub", null, written);
        camel.getRegistry().bind("key-H56-lis", written.toByteArray());
        TemplatedRouteBuilder route = TemplatedRouteBuilder.builder(camel, "sftp")
                .routeId("files-H56-lis-out")
                .parameter("work", work.toString());
        Map<String, Object> values = new HashMap<>(values(port, "/out"));
        values.remove("secret");
        values.put("key", "#bean:key-H56-lis");
        values.put("login", "publickey");
        values.forEach(route::parameter);
        pace().forEach(route::parameter);
        route.add();
        camel.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> files.taken.contains("by key"));
    }

    @Test
    void aFileIsPutThereWholeOrNotAtAll() throws Exception {
        Files.createDirectories(folder.resolve("in"));
        int port = serve(0);
        remote(port, PASSWORD, hostKey);
        TemplatedRouteBuilder put = TemplatedRouteBuilder.builder(camel, "put")
                .routeId("put-H56-lis")
                .parameter("province", "H56")
                .parameter("system", "lis");
        values(port, "").forEach(put::parameter);
        put.add();
        camel.start();
        CamelShelf shelf = new CamelShelf(camel.createProducerTemplate(), new Lines());

        shelf.put(LIS, "in", "dossier-accepted-1.xml", "<a/>".getBytes());
        shelf.put(LIS, "in", "dossier-accepted-1.xml", "<a/>".getBytes());
        assertThat(folder.resolve("in/dossier-accepted-1.xml")).hasContent("<a/>");
        shelf.put(LIS, "missing/below", "b.xml", "<b/>".getBytes());
        assertThat(folder.resolve("missing/below/b.xml")).hasContent("<b/>");

        server.stop(true);
        assertThatThrownBy(() -> shelf.put(LIS, "in", "c.xml", "<a/>".getBytes()))
                .isInstanceOf(Wire.NotSent.class);
        assertThat(names("in")).containsExactly("dossier-accepted-1.xml");
    }

    private void look(Path at) throws Exception {
        look(at, "200");
    }

    /** @param settle long enough for a machine on which much else is going on */
    private void look(Path at, String settle) throws Exception {
        TemplatedRouteBuilder route = TemplatedRouteBuilder.builder(camel, "folder")
                .routeId("files-H56-lis-out")
                .parameter("address", "file:" + at)
                .parameter("settle", settle);
        pace().forEach(route::parameter);
        route.add();
        camel.start();
    }

    private void lookAt(int port, String password, KeyPair known) throws Exception {
        remote(port, password, known);
        TemplatedRouteBuilder route = TemplatedRouteBuilder.builder(camel, "sftp")
                .routeId("files-H56-lis-out")
                .parameter("work", work.toString());
        values(port, "/out").forEach(route::parameter);
        pace().forEach(route::parameter);
        route.add();
        camel.start();
    }

    private void remote(int port, String password, KeyPair known) {
        String line = "[127.0.0.1]:" + port + " " + PublicKeyEntry.toString(known.getPublic()) + "\n";
        camel.getRegistry().bind("secret-H56-lis", password);
        camel.getRegistry().bind("host-H56-lis", line.getBytes());
    }

    private static Map<String, Object> values(int port, String below) {
        return Map.of(
                "address", "sftp://hub@127.0.0.1:" + port + below,
                "secret", "#bean:secret-H56-lis",
                "login", "password",
                "knownHost", "#bean:host-H56-lis",
                "timeout", "2000");
    }

    private static Map<String, Object> pace() {
        return new HashMap<>(Map.of(
                "pattern", "*.xml*",
                "rest", "${exchangeProperty." + FileVerbs.REST + "}",
                "pace", "100"));
    }

    private int serve(int port) throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("hub") && password.equals(PASSWORD));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.start();
        return server.getPort();
    }

    private static KeyPair key() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private List<String> names() throws IOException {
        return names("");
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(below))) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}

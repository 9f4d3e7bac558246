package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Document;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Papers;
import org.lienthong.ledger.ContentStore;
import org.lienthong.mapping.FileStore;
import org.springframework.util.unit.DataSize;

/** Papers come only from where the province says, are what they are, and are never seen half. */
class PaperFetcherTests {

    private static final byte[] PDF = "%PDF-1.4 giấy tờ".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Map<String, Content> fetched = new HashMap<>();
    private WireMockServer host;
    private ContentStore store;

    @BeforeEach
    void start() {
        host = Outside.started();
        store = new ContentStore(folder);
    }

    @AfterEach
    void stop() {
        host.stop();
    }

    @Test
    void aPaperIsStoredOnceByItsDigestWhateverItsName() throws IOException {
        host.stubFor(any(anyUrl()).willReturn(ok().withBody(PDF)));

        assertThat(fetch(link("/a.pdf"), link("/b.pdf"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(fetched).hasSize(2);
        assertThat(fetched.values())
                .hasSize(2)
                .extracting(Content::digest)
                .containsOnly(fetched.get(link("/a.pdf")).digest());
        assertThat(files()).hasSize(1);
        try (InputStream in = store.open(fetched.get(link("/a.pdf")))) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(fetch(link("/a.pdf"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(host.getAllServeEvents())
                .as("what is there is not fetched again")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:{port}/x.pdf",
                "http://[::1]:{port}/x.pdf",
                "http://2130706433:{port}/x.pdf",
                "http://0x7f000001:{port}/x.pdf",
                "http://user@localhost:{port}/x.pdf",
                "http://localhost@127.0.0.1:{port}/x.pdf",
                "http://localhost:{port}@127.0.0.1:{port}/x.pdf",
                "http://localhost.:{port}/x.pdf",
                "http://localhost.evil.vn:{port}/x.pdf",
                "http://evil.vn\\@localhost:{port}/x.pdf",
                "http://localhost%2f@127.0.0.1:{port}/x.pdf",
                "//localhost:{port}/x.pdf",
                "file:///etc/passwd",
                "file://localhost/etc/passwd",
                "ftp://localhost:{port}/x.pdf",
                "gopher://localhost:{port}/x",
                "jar:http://localhost:{port}/x.jar!/x",
                "javascript:alert(1)",
                "localhost:{port}/x.pdf",
                "http:/localhost/x",
                "http://",
                " ",
                "\u0000"
            })
    void aLinkToAnywhereElseIsRefusedWithoutAnyConnection(String link) {
        host.stubFor(any(anyUrl()).willReturn(ok().withBody(PDF)));

        refused("host-not-allowed", fetch(link.replace("{port}", host.port() + "")));
        assertThat(host.getAllServeEvents()).isEmpty();
        assertThat(fetched).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkThatTheLedgerCannotNoteIsRefusedBeforeItIsFollowed() {
        host.stubFor(any(anyUrl()).willReturn(ok().withBody(PDF)));

        refused("text-too-long", fetch(link("/" + "x".repeat(2000))));
        assertThat(host.getAllServeEvents()).isEmpty();
    }

    @Test
    void aHostIsTheSameInAnyCase() {
        host.stubFor(any(anyUrl()).willReturn(ok().withBody(PDF)));

        assertThat(fetch("HTTP://LocalHost:" + host.port() + "/x.pdf")).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        WireMockServer other = Outside.started();
        host.stubFor(get("/x.pdf").willReturn(temporaryRedirect("http://127.0.0.1:" + other.port() + "/y.pdf")));
        try {
            refused("paper-missing", fetch(link("/x.pdf")));
            assertThat(other.getAllServeEvents()).isEmpty();
        } finally {
            other.stop();
        }
    }

    @Test
    void whatIsNotThereIsRefusedAndWhatIsInTroubleIsTriedLater() {
        host.stubFor(get("/gone").willReturn(aResponse().withStatus(404)));
        host.stubFor(get("/later").willReturn(aResponse().withStatus(500)));
        host.stubFor(get("/busy").willReturn(aResponse().withStatus(429)));

        refused("paper-missing", fetch(link("/gone")));
        assertThat(fetch(link("/later"))).isInstanceOf(Outcome.TryLater.class);
        assertThat(fetch(link("/busy"))).isInstanceOf(Outcome.TryLater.class);
        assertThat(fetch("http://localhost:9/x.pdf")).isInstanceOf(Outcome.TryLater.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ\u0090 program", "<html>%PDF-1.4", "#!/bin/sh", "", "<script>"})
    void thePaperIsWhatItsBytesSayAndNotWhatItsHostCallsIt(String body) {
        host.stubFor(any(anyUrl())
                .willReturn(ok().withHeader("Content-Type", "application/pdf").withBody(body)));

        refused("paper-kind", fetch(link("/x.pdf")));
        assertThat(fetched).isEmpty();
    }

    @Test
    void aPaperOfAnotherLabelButTheRightKindIsTaken() {
        host.stubFor(any(anyUrl())
                .willReturn(ok().withHeader("Content-Type", "text/html").withBody(PDF)));

        assertThat(fetch(link("/x"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(fetched.get(link("/x")).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void aPaperAboveTheLimitIsRefusedAndLeavesNothing() {
        byte[] large = java.util.Arrays.copyOf(PDF, (1 << 20) + 1);
        host.stubFor(get("/large").willReturn(ok().withBody(large)));
        host.stubFor(get("/fits").willReturn(ok().withBody(java.util.Arrays.copyOf(PDF, 1 << 20))));

        refused("paper-too-large", fetch(fetcher(DataSize.ofMegabytes(1)), link("/large")));
        assertThat(files()).isEmpty();
        assertThat(fetch(fetcher(DataSize.ofMegabytes(1)), link("/fits"))).isInstanceOf(Outcome.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n%PDF-1.4 half",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n%PDF-1.4 \r\n",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "nonsense\r\n\r\n",
                ""
            })
    void aPaperThatBreaksOffIsTriedLaterAndNeverSeenHalf(String answer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            answering(server, answer, false);
            assertThat(fetch("http://localhost:" + server.getLocalPort() + "/x.pdf"))
                    .isInstanceOf(Outcome.TryLater.class);
        }
        assertThat(files()).isEmpty();
        assertThat(fetched).isEmpty();
    }

    @Test
    void aHostThatNeverFinishesIsGivenUp() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            answering(server, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n%PDF-1.4", true);
            PaperFetcher impatient = new PaperFetcher(
                    store,
                    papers(),
                    new ChannelsSettings(
                            null,
                            null,
                            DataSize.ofMegabytes(1),
                            DataSize.ofMegabytes(1),
                            Duration.ofMillis(300),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1)));
            assertThat(fetch(impatient, "http://localhost:" + server.getLocalPort() + "/x.pdf"))
                    .isInstanceOf(Outcome.TryLater.class);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aLargePaperFlowsThroughAndIsNeverHeldWhole() {
        int size = 15 << 20;
        host.stubFor(get("/warm").willReturn(ok().withBody(PDF)));
        host.stubFor(get("/large").willReturn(ok().withBody(java.util.Arrays.copyOf(PDF, size))));
        PaperFetcher fetcher = fetcher(DataSize.ofMegabytes(20));
        fetch(fetcher, link("/warm"));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(fetch(fetcher, link("/large"))).isInstanceOf(Outcome.Delivered.class);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(size / 2);
        assertThat(fetched.get(link("/large")).size()).isEqualTo(size);
    }

    @Test
    void aPaperIsVisibleOnlyWhenItIsWhole() {
        FileStore watched = new FileStore() {
            @Override
            public Content keep(InputStream in, String fileName) throws IOException {
                return store.keep(
                        new java.io.FilterInputStream(in) {
                            @Override
                            public int read(byte[] buffer, int offset, int length) throws IOException {
                                assertThat(files())
                                        .noneMatch(file ->
                                                file.getFileName().toString().length() == 64);
                                return super.read(buffer, offset, length);
                            }
                        },
                        fileName);
            }

            @Override
            public InputStream open(Content content) throws IOException {
                return store.open(content);
            }
        };
        host.stubFor(any(anyUrl()).willReturn(ok().withBody(java.util.Arrays.copyOf(PDF, 200_000))));

        assertThat(fetch(new PaperFetcher(watched, papers(), settings(DataSize.ofMegabytes(1))), link("/x.pdf")))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(files()).hasSize(1);
    }

    private static void answering(ServerSocket server, String answer, boolean stay) {
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    Socket socket = server.accept();
                    socket.getInputStream().read(new byte[4096]);
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                    if (!stay) {
                        socket.close();
                    }
                }
            } catch (IOException closed) {
                // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void refused(String rule, Outcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.path()).isEqualTo("documents[0].link");
                }));
    }

    private Outcome fetch(String... links) {
        return fetch(fetcher(DataSize.ofMegabytes(20)), links);
    }

    private static Outcome fetch(PaperFetcher fetcher, String... links) {
        List<Document> documents = Stream.of(links).map(Told::document).toList();
        return fetcher.fetch(Told.anything(), documents, Set.of("localhost"));
    }

    private PaperFetcher fetcher(DataSize largest) {
        return new PaperFetcher(store, papers(), settings(largest));
    }

    private static ChannelsSettings settings(DataSize largest) {
        return new ChannelsSettings(
                null,
                null,
                DataSize.ofMegabytes(10),
                largest,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    private Papers papers() {
        return new Papers() {
            @Override
            public Map<String, Content> of(long dossierId) {
                return Map.copyOf(fetched);
            }

            @Override
            public void fetched(long dossierId, String link, Content content) {
                fetched.put(link, content);
            }
        };
    }

    private String link(String path) {
        return "http://localhost:" + host.port() + path;
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

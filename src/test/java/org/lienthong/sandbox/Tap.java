package org.lienthong.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A place on the line between two systems where every document that goes by is written down, byte by byte. */
final class Tap implements AutoCloseable {

    private static final Set<String> OWN =
            Set.of("accept-encoding", "connection", "content-length", "host", "upgrade", "http2-settings");

    /** What went by: from the one named first to the one named second. */
    record Passed(String from, String to, String call, byte[] body) {}

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Passed> passed;
    private final String from;
    private final String to;
    private volatile URI target;

    private Tap(HttpServer server, String from, String to, List<Passed> passed) {
        this.server = server;
        this.from = from;
        this.to = to;
        this.passed = passed;
        this.target = URI.create("http://localhost:9");
    }

    /**
     * Listens on the loopback interface; everything is noted in the given list in the order of arrival.
     *
     * @param from blank for partners: the path of the hub's doors says which of them speaks
     */
    static Tap between(String from, String to, List<Passed> passed) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Tap tap = new Tap(server, from, to, passed);
            server.createContext("/", tap::pass);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "tap");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return tap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Passed> notes() {
        return new CopyOnWriteArrayList<>();
    }

    void leadsTo(URI somewhere) {
        this.target = somewhere;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().toString();
            passed.add(new Passed(from.isEmpty() ? path.split("/")[3] : from, to, path, body));
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(target.toString().replaceAll("/$", "") + path))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

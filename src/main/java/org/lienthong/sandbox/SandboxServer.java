package org.lienthong.sandbox;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One WireMock server on the loopback interface for all partners: {@code /<province>/<system>/...}. */
final class SandboxServer implements ResponseDefinitionTransformerV2 {

    private static final Pattern PARTNER = Pattern.compile("(/[^/]+/[^/]+)(/.*)");
    private static final int LOWEST_PORT = 20_000;
    private static final int BORDER_OF_LENT_PORTS = 32_000;
    private static final int TRIES = 20;

    private final Map<String, PartnerDoors> partners = new ConcurrentHashMap<>();
    private @Nullable WireMockServer server;

    /**
     * Listens on the port; 0 means the port of the last start if it is free, else any. Any means one below the ports
     * that systems lend to outgoing connections: links name it, so it must be free again after a restart.
     *
     * @param memory where the port is kept
     */
    URI listen(int port, Path memory) {
        server = port == 0 ? listeningWhereItWas(memory) : listening(port);
        return URI.create("http://localhost:" + server.port());
    }

    /** From now on the partner's doors are found below its path. */
    void open(Seat seat, PartnerDoors doors) {
        partners.put(seat.path(), doors);
    }

    void shut() {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    public String getName() {
        return "partner-doors";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        URI url = URI.create(request.getUrl());
        Matcher path = PARTNER.matcher(url.getPath());
        PartnerDoors doors = path.matches() ? partners.get(path.group(1)) : null;
        return doors == null
                ? WireMock.notFound().build()
                : doors.answer(request.getMethod().getName(), asked(path.group(2), url, request));
    }

    private static Door.Asked asked(String path, URI url, Request request) {
        return new Door.Asked(
                path,
                url.getRawQuery() == null ? "" : url.getRawQuery(),
                name -> request.containsHeader(name) ? request.getHeader(name) : "",
                request.getBody());
    }

    private WireMockServer listeningWhereItWas(Path memory) {
        Path file = memory.resolve("port");
        try {
            Files.createDirectories(memory);
            int former =
                    Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
            IntStream some = ThreadLocalRandom.current().ints(TRIES, LOWEST_PORT, BORDER_OF_LENT_PORTS);
            WireMockServer found = IntStream.concat(IntStream.of(former), some)
                    .filter(one -> one != 0)
                    .mapToObj(this::listeningIfFree)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseGet(() -> listening(0));
            Files.writeString(file, Integer.toString(found.port()));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<WireMockServer> listeningIfFree(int port) {
        try {
            return Optional.of(listening(port));
        } catch (FatalStartupException taken) {
            return Optional.empty();
        }
    }

    private WireMockServer listening(int port) {
        WireMockServer wireMock = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(4)
                .disableRequestJournal()
                .maxLoggedResponseSize(0)
                .extensions(this));
        wireMock.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        wireMock.start();
        return wireMock;
    }
}

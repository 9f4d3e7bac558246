package org.lienthong.channels;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Papers;
import org.lienthong.mapping.FileStore;

/**
 * Fetches papers from where their owner keeps them: only from hosts that the province's config names, without
 * following redirects, up to a size, and only papers of the kinds that offices use. Streamed into the store.
 */
final class PaperFetcher {

    private static final int LAST_PORT = 65_535;
    private static final Set<String> KINDS =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/tiff", "application/zip");

    /** As much as the ledger notes of a link. */
    private static final int LONGEST_LINK = 2000;

    /** How many times the wait for a reply a whole paper may take. */
    private static final int PAPER_TIMEOUTS = 6;

    private final HttpClient client;
    private final FileStore store;
    private final Papers papers;
    private final ChannelsSettings settings;

    PaperFetcher(FileStore store, Papers papers, ChannelsSettings settings) {
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.callTimeout())
                .build();
        this.store = store;
        this.papers = papers;
        this.settings = settings;
    }

    /** The host of a system that this installation has moved; its papers are there too. */
    Optional<String> elsewhere(SystemId system) {
        return settings.address(system).map(URI::getHost);
    }

    /** Fetches what is still missing; what was fetched stays fetched whatever becomes of the rest. */
    Outcome fetch(Claimed delivery, List<Document> documents, Set<String> hosts) {
        Map<String, Content> known = papers.of(delivery.dossierId());
        for (int i = 0; i < documents.size(); i++) {
            String link = String.valueOf(documents.get(i).link());
            if (!known.containsKey(link)) {
                Optional<Outcome> stopped = fetch(delivery, link, "documents[" + i + "].link", hosts);
                if (stopped.isPresent()) {
                    return stopped.get();
                }
            }
        }
        return Outcome.Delivered.asAlways();
    }

    private Optional<Outcome> fetch(Claimed delivery, String link, String path, Set<String> hosts) {
        if (link.length() > LONGEST_LINK) {
            return refused(
                    path, "text-too-long", "the link is longer than " + LONGEST_LINK + " characters; shorten it");
        }
        URI uri = allowed(link, hosts);
        if (uri == null) {
            return refused(
                    path,
                    "host-not-allowed",
                    "papers are fetched only from the hosts in the province's config (fileHosts)");
        }
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(settings.callTimeout())
                .GET()
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                giveUp(body);
                return response.statusCode() == 200
                        ? keep(delivery, link, path, body)
                        : unfetched(response.statusCode(), path);
            }
        } catch (TooLarge large) {
            return refused(
                    path,
                    "paper-too-large",
                    "the paper is larger than " + settings.largestPaper() + "; ask for a smaller scan");
        } catch (IOException trouble) {
            return later("paper-not-fetched", "the paper could not be fetched from " + uri.getHost());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return later("hub-stopping", "the hub is stopping");
        }
    }

    /** The client's own limit ends with the first bytes; a host that then drips must not hold its lane for ever. */
    private void giveUp(InputStream body) {
        Duration longest = settings.callTimeout().multipliedBy(PAPER_TIMEOUTS);
        CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    try {
                        body.close();
                    } catch (IOException closed) {
                        // whoever reads it learns that it is closed
                    }
                });
    }

    private Optional<Outcome> keep(Claimed delivery, String link, String path, InputStream body) throws IOException {
        Content content = store.keep(new Capped(body, settings.largestPaper().toBytes()), "");
        if (!KINDS.contains(content.mediaType())) {
            return refused(
                    path,
                    "paper-kind",
                    "the paper is no PDF, picture or office file; ask for it in one of these forms");
        }
        papers.fetched(delivery.dossierId(), link, content);
        return Optional.empty();
    }

    private static Optional<Outcome> unfetched(int status, String path) {
        return status == 429 || status >= 500
                ? later("paper-host-trouble", "the paper's host is in trouble (HTTP " + status + ")")
                : refused(
                        path,
                        "paper-missing",
                        "the paper is not where its link says (HTTP " + status + "); ask for it again");
    }

    private static @Nullable URI allowed(String link, Set<String> hosts) {
        try {
            URI uri = new URI(link);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web
                            && uri.getUserInfo() == null
                            && uri.getHost() != null
                            && uri.getPort() <= LAST_PORT
                            && hosts.contains(uri.getHost().toLowerCase(Locale.ROOT))
                    ? uri
                    : null;
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }

    private static Optional<Outcome> later(String rule, String text) {
        return Optional.of(new Outcome.TryLater(Finding.of("", rule, text)));
    }

    private static Optional<Outcome> refused(String path, String rule, String text) {
        return Optional.of(new Outcome.Refused(List.of(Finding.of(path, rule, text))));
    }

    /** The paper is longer than allowed. */
    private static final class TooLarge extends IOException {}

    /** Stops reading where the limit is. */
    private static final class Capped extends FilterInputStream {
        private long left;

        Capped(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int read) throws TooLarge {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}

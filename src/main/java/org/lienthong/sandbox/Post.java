package org.lienthong.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Carries one partner's letters over HTTP; knows where everybody lives. Waiting for an answer holds no thread. */
final class Post implements Line {

    private final HttpClient client;
    private final Duration patience;
    private final Map<String, URI> addresses = new ConcurrentHashMap<>();

    Post(HttpClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    static HttpClient client(Executor executor) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(2))
                .executor(executor)
                .build();
    }

    /** From now on letters to this one go there; the address ends with a slash. */
    void address(String to, URI address) {
        addresses.put(to, address);
    }

    @Override
    public CompletableFuture<Said> send(Fact.Queued call, Letter letter) {
        return send(call.to(), letter);
    }

    CompletableFuture<Said> send(String to, Letter letter) {
        URI base = addresses.get(to);
        if (base == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("nobody knows where " + to + " lives"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(letter.path()))
                .timeout(patience)
                .header("Content-Type", letter.contentType())
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()));
        letter.headers().forEach(request::header);
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Said(response.statusCode(), response.body()));
    }
}

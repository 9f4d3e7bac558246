package org.lienthong.routing;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.lienthong.channels.Wire;
import org.lienthong.dossier.SystemId;
import org.springframework.stereotype.Component;

/** The line to partners over the call routes. */
@Component
final class CamelWire implements Wire {

    private final ProducerTemplate camel;
    private final Lines lines;

    CamelWire(ProducerTemplate camel, Lines lines) {
        this.camel = camel;
        this.lines = lines;
    }

    @Override
    public Reply send(SystemId partner, Request request) {
        Map<String, Object> headers = new HashMap<>(request.headers());
        String[] path = request.path().split("\\?", 2);
        headers.put(Exchange.HTTP_METHOD, request.method());
        headers.put(Exchange.HTTP_PATH, path[0]);
        if (path.length == 2) {
            headers.put(Exchange.HTTP_RAW_QUERY, path[1]);
        }
        if (request.contentType() != null) {
            headers.put(Exchange.CONTENT_TYPE, request.contentType());
        }
        try {
            return Objects.requireNonNull(
                    camel.requestBodyAndHeaders(lines.of("call", partner), request.body(), headers, Reply.class));
        } catch (CamelExecutionException failed) {
            throw trouble(failed.getCause() == null ? failed : failed.getCause());
        } catch (RuntimeException closed) {
            if (camel.getCamelContext().getStatus().isStarted()) {
                throw closed;
            }
            throw new NotSent("hub-stopping", "the hub is stopping");
        }
    }

    private static RuntimeException trouble(Throwable cause) {
        boolean neverConnected = cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof DirectConsumerNotAvailableException;
        return neverConnected
                ? new NotSent(
                        "not-reached",
                        "the partner cannot be reached (" + cause.getClass().getSimpleName() + ")")
                : new NoReply(
                        "no-reply", "no reply came back (" + cause.getClass().getSimpleName() + ")");
    }
}

package org.lienthong.channels;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;

/** The line to a partner: one request, one reply; it knows no words. The routing room carries it over Camel. */
public interface Wire {

    /**
     * Sends and waits.
     *
     * @throws NotSent when the partner was not reached
     * @throws NoReply when it was sent and nothing understandable came back
     */
    Reply send(SystemId partner, Request request);

    /**
     * @param path below the partner's address
     * @param headers exactly these go out, besides the content type
     */
    record Request(String path, Map<String, String> headers, String contentType, byte[] body) {}

    /** @param body at most 1 MiB; what is longer is cut */
    record Reply(int status, @Nullable String contentType, byte[] body) {}

    /** The partner has seen nothing of it. */
    final class NotSent extends RuntimeException {
        public NotSent(String reason) {
            super(reason);
        }
    }

    /** The partner may have seen it. */
    final class NoReply extends RuntimeException {
        public NoReply(String reason) {
            super(reason);
        }
    }
}

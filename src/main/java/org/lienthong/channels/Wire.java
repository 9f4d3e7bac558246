package org.lienthong.channels;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
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
     * @param method of HTTP
     * @param path below the partner's address, with its query if it has one; what must be percent-encoded is
     * @param headers exactly these go out, besides the content type
     * @param contentType of the body; null without one
     * @param body empty when the method sends none
     */
    record Request(
            String method,
            String path,
            Map<String, String> headers,
            @Nullable String contentType,
            byte[] body) {

        /** A POST. */
        public Request(String path, Map<String, String> headers, String contentType, byte[] body) {
            this("POST", path, headers, contentType, body);
        }

        /** Asks for something without saying anything. */
        public static Request get(String path, Map<String, String> headers) {
            return new Request("GET", path, headers, null, new byte[0]);
        }

        /** The same with more headers, which win over those that are there. */
        public Request with(Map<String, String> more) {
            Map<String, String> all = new HashMap<>(headers);
            all.putAll(more);
            return new Request(method, path, all, contentType, body);
        }

        /** The same elsewhere. */
        public Request at(String otherPath) {
            return new Request(method, otherPath, headers, contentType, body);
        }
    }

    /** @param body at most 1 MiB; what is longer is cut */
    record Reply(int status, @Nullable String contentType, byte[] body) {

        /** As much of a body as is held, in bytes. */
        public static final int LONGEST = 1 << 20;
    }

    /** The partner has seen nothing of it. */
    final class NotSent extends RuntimeException {
        private final Finding why;

        public NotSent(Finding why) {
            super(why.text());
            this.why = why;
        }

        public NotSent(String rule, String text) {
            this(Finding.of("", rule, text));
        }

        public Finding why() {
            return why;
        }
    }

    /** The partner may have seen it. */
    final class NoReply extends RuntimeException {
        private final Finding why;

        public NoReply(String rule, String text) {
            super(text);
            this.why = Finding.of("", rule, text);
        }

        public Finding why() {
            return why;
        }
    }
}

package org.lienthong.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * One address of a partner and who answers there. Calls to a business door may be lied to; the others (logins, files)
 * only feel what a network or a server does.
 */
record Door(String method, String pathPattern, Kind kind, Clerk clerk) {

    enum Kind {
        BUSINESS,
        PLAIN,
        /** Of the sandbox itself; no mode reaches it. */
        SANDBOX
    }

    /** The call as it arrived, its path below the partner's address; a missing header or query is the empty text. */
    record Asked(String path, String query, UnaryOperator<String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.apply(name);
        }
    }

    /** Answers one call within one turn. */
    interface Clerk {
        Answer answer(Asked asked, Turn turn);
    }

    static Door business(String path, Clerk clerk) {
        return new Door("POST", path, Kind.BUSINESS, clerk);
    }

    static Door plain(String method, String pathPattern, Clerk clerk) {
        return new Door(method, pathPattern, Kind.PLAIN, clerk);
    }

    static Door sandbox(String method, String path, Clerk clerk) {
        return new Door(method, path, Kind.SANDBOX, clerk);
    }
}

package org.lienthong.web.problems;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** The problem for an error of which nothing but the status is known. */
final class Statuses {

    private static final Map<HttpStatus, String> KEYS = Map.of(
            HttpStatus.UNAUTHORIZED, "unauthorized",
            HttpStatus.FORBIDDEN, "forbidden",
            HttpStatus.NOT_FOUND, "not-found",
            HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed",
            HttpStatus.NOT_ACCEPTABLE, "not-acceptable",
            HttpStatus.CONTENT_TOO_LARGE, "too-large",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
            HttpStatus.TOO_MANY_REQUESTS, "too-many-requests",
            HttpStatus.SERVICE_UNAVAILABLE, "try-later");

    private Statuses() {}

    static Problem problem(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        if (status == null || !status.isError()) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return Problem.of(status, KEYS.getOrDefault(status, status.is5xxServerError() ? "internal" : "bad-request"));
    }
}

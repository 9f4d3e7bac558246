package org.lienthong.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Why a filter turned a request away, for the page that tells it; without one the status alone speaks. */
public final class ErrorReason {

    private static final String ATTRIBUTE = ErrorReason.class.getName();

    private ErrorReason() {}

    /** Ends the request with this status and the problem of this key. */
    public static void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        request.setAttribute(ATTRIBUTE, key);
        response.sendError(status.value());
    }

    static Optional<String> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String key ? Optional.of(key) : Optional.empty();
    }
}

package org.lienthong.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.TooCommon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever ends a request of the interface into a problem; a bug is logged and never shown. */
@RestControllerAdvice("org.lienthong.web.api")
class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refusal(Problem.Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(refusal.problem(), request, response);
    }

    @ExceptionHandler
    void common(TooCommon common, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(Problem.field("q", "words-common"), request, response);
    }

    @ExceptionHandler
    void everythingElse(Exception trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(problem(trouble), request, response);
    }

    private static Problem problem(Exception trouble) {
        if (trouble instanceof MethodArgumentTypeMismatchException mismatch) {
            return Problem.field(mismatch.getName(), "number");
        }
        if (trouble instanceof HttpMessageNotReadableException) {
            return tooLarge(trouble)
                    ? Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large")
                    : Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
        if (trouble instanceof InvalidParameterException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "bad-request");
        }
        if (trouble instanceof ErrorResponse known) {
            return Statuses.problem(known.getStatusCode().value());
        }
        if (trouble instanceof TransientDataAccessException) {
            log.warn("the database is in trouble", trouble);
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "try-later").withHeader("Retry-After", "5");
        }
        log.error("a request failed", trouble);
        return Statuses.problem(HttpStatus.INTERNAL_SERVER_ERROR.value());
    }

    private static boolean tooLarge(@Nullable Throwable trouble) {
        return trouble != null && (trouble instanceof BodyTooLarge || tooLarge(trouble.getCause()));
    }
}

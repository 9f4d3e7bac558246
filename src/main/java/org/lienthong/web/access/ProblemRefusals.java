package org.lienthong.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.problems.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells programs that they may not, as problems. */
@Component
class ProblemRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ProblemRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String key = reason instanceof LockedException ? "locked" : "unauthorized";
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lienthong\", charset=\"UTF-8\"");
        problems.write(Problem.of(HttpStatus.UNAUTHORIZED, key), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        problems.write(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
    }
}

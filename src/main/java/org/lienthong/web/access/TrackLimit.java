package org.lienthong.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.lienthong.citizen.Network;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.problems.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Nobody can try out codes quickly: each network may track or verify so many dossiers a minute without a login. */
@Component
class TrackLimit extends OncePerRequestFilter {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String INTERFACE = "/api/v1/track";

    private final Counters asked;
    private final int most;
    private final Problems problems;

    TrackLimit(AccessSettings settings, InstantSource clock, Problems problems) {
        this.asked = new Counters(MINUTE, clock);
        this.most = settings.tracksPerMinute();
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        boolean verifies =
                path.startsWith("/verify") && (request.getQueryString() != null || path.startsWith("/verify/"));
        return !path.startsWith(INTERFACE)
                && !path.startsWith("/track/")
                && !path.startsWith("/submit/continue")
                && !verifies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (asked.add(Network.of(request.getRemoteAddr())) <= most) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", String.valueOf(MINUTE.toSeconds()));
        if (path(request).startsWith(INTERFACE)) {
            problems.write(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests"), request, response);
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    /** As the handlers see it: an encoded letter must not lead around the limit. */
    private static String path(HttpServletRequest request) {
        return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
    }
}

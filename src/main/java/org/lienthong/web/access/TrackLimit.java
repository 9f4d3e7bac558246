package org.lienthong.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.Network;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.problems.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Nobody can try out codes quickly without a login, and people who share an address do not keep each other out. Each network
 * has points: a look that leads somewhere costs one, one that leads nowhere, or a try that was wrong, ten. Looking again at a
 * dossier that was seen from there costs none for a day, also when no points are left; such looks alone have a bound of their
 * own, so that whoever goes on after he was refused takes nothing from the others.
 */
@Component
class TrackLimit extends OncePerRequestFilter {

    /** What is put by before anybody knows how a look ends, so that many at once are no way around. */
    private static final int NOWHERE = 10;

    private static final int SOMEWHERE = 1;

    /** How many minutes' looks may come at once. */
    private static final int AT_ONCE = 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String INTERFACE = "/api/v1/track";

    private final Points points;
    private final Counters free;
    private final SeenFrom seen;
    private final int most;
    private final Problems problems;

    TrackLimit(AccessSettings settings, InstantSource clock, Problems problems) {
        this.most = settings.tracksPerMinute() * AT_ONCE;
        this.points = new Points(most, settings.tracksPerMinute(), clock);
        this.free = new Counters(MINUTE, clock);
        this.seen = new SeenFrom(clock);
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
        String network = Network.of(request.getRemoteAddr());
        SeenFrom.Look look = SeenFrom.Look.of(network, request);
        if (look != null && seen.knows(look)) {
            again(network, look, request, response, chain);
        } else if (points.take(network, NOWHERE)) {
            chain.doFilter(request, response);
            settle(network, look, request, response);
        } else {
            refuse(points.until(network, NOWHERE), request, response);
        }
    }

    private void again(
            String network,
            SeenFrom.Look look,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (free.add(network) > most) {
            refuse(MINUTE, request, response);
            return;
        }
        chain.doFilter(request, response);
        if (isNowhere(request, response)) {
            points.take(network, NOWHERE);
            if (look.shows()) {
                seen.forget(look);
            }
        }
    }

    private void settle(
            String network, SeenFrom.@Nullable Look look, HttpServletRequest request, HttpServletResponse response) {
        if (isNowhere(request, response)) {
            return;
        }
        points.giveBack(network, NOWHERE - SOMEWHERE);
        if (look != null && look.shows() && response.getStatus() == HttpStatus.OK.value()) {
            seen.remember(look);
        }
    }

    /** A form that was right leads on; one that is shown again was wrong. A name of several provinces is one that somebody has. */
    private static boolean isNowhere(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus.Series series = HttpStatus.Series.resolve(response.getStatus());
        if (SeenFrom.reads(request)) {
            return series == HttpStatus.Series.CLIENT_ERROR && response.getStatus() != HttpStatus.CONFLICT.value();
        }
        return series != HttpStatus.Series.REDIRECTION;
    }

    private void refuse(Duration wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(
                "Retry-After", String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
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

package org.lienthong.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions in which nobody did anything; a page that refreshes itself is nobody. */
final class IdleSessions extends OncePerRequestFilter {

    private static final String LAST = IdleSessions.class.getName();

    private final Duration longest;
    private final InstantSource clock;

    IdleSessions(Duration longest, InstantSource clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            if (isIdle(session, longest, now)) {
                session.invalidate();
            } else if (!request.getRequestURI().startsWith(Security.REFRESHES)
                    || last(session, now).equals(now)) {
                session.setAttribute(LAST, now);
            }
        }
        chain.doFilter(request, response);
    }

    /** @throws IllegalStateException when the session was ended */
    static boolean isIdle(HttpSession session, Duration longest, Instant now) {
        return Duration.between(last(session, now), now).compareTo(longest) > 0;
    }

    private static Instant last(HttpSession session, Instant now) {
        return session.getAttribute(LAST) instanceof Instant known ? known : now;
    }
}

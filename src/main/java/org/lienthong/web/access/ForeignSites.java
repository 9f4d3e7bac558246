package org.lienthong.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.problems.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The interface has no CSRF token because programs use it. A browser that remembers a Basic login could still be made
 * to write by a foreign page; browsers say where a request comes from, and those are turned away.
 */
final class ForeignSites extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Problems problems;

    ForeignSites(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null || OWN.contains(site) || READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            problems.write(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
        }
    }
}

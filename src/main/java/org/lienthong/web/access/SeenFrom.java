package org.lienthong.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Which dossiers were seen from which network within a day. */
final class SeenFrom {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST = 50_000;

    private static final List<String> PAGES = List.of("track");
    private static final List<String> INTERFACE = List.of("api", "v1", "track");

    private final Counters seen;

    SeenFrom(InstantSource clock) {
        this.seen = new Counters(DAY, clock, MOST);
    }

    boolean knows(Look look) {
        return seen.get(look.key()) > 0;
    }

    void remember(Look look) {
        seen.add(look.key());
    }

    void forget(Look look) {
        seen.forget(look.key());
    }

    static boolean reads(HttpServletRequest request) {
        return List.of("GET", "HEAD").contains(request.getMethod());
    }

    /**
     * Something read about one dossier.
     *
     * @param key the network, and the name and the province as they were asked for
     * @param shows whether it is the dossier itself, which is shown only when there is one
     */
    record Look(String key, boolean shows) {

        /** Null when it reads nothing of one dossier. */
        static @Nullable Look of(String network, HttpServletRequest request) {
            List<String> steps = Arrays.stream(
                            request.getRequestURI().replaceFirst("^/", "").split("/"))
                    .map(step -> UriUtils.decode(step, StandardCharsets.UTF_8))
                    .toList();
            int name = begins(steps, PAGES) ? PAGES.size() : begins(steps, INTERFACE) ? INTERFACE.size() : -1;
            if (!reads(request) || name < 0 || name >= steps.size()) {
                return null;
            }
            String key = String.join("\n", network, steps.get(name), String.valueOf(request.getParameter("province")));
            return new Look(key, steps.size() == name + 1);
        }

        private static boolean begins(List<String> steps, List<String> with) {
            return steps.size() >= with.size() && steps.subList(0, with.size()).equals(with);
        }
    }
}

package org.lienthong.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one stream of all pages that follow by themselves. */
@Controller
class LiveStream {

    static final String PATH = "/fragments/operations/events";

    private final List<Live> pages;
    private final LiveViewers viewers;

    LiveStream(List<Live> pages, LiveViewers viewers) {
        this.pages = pages;
        this.viewers = viewers;
    }

    /**
     * Says {@code changed} whenever there is something new to fetch.
     *
     * @param of the name of a page
     */
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@RequestParam(defaultValue = "overview") String of, HttpServletRequest request) {
        Optional<Live> page =
                pages.stream().filter(one -> one.name().equals(of)).findFirst();
        if (page.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        HttpSession session = request.getSession(false);
        SseEmitter stream = session == null ? null : viewers.join(page.get(), session);
        return stream == null
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
                : ResponseEntity.ok()
                        // Proxies that collect answers would hold back what is live.
                        .header("X-Accel-Buffering", "no")
                        .header("Cache-Control", "no-store, no-transform")
                        .body(stream);
    }
}

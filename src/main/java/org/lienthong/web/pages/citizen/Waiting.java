package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What a page of wrong digits says besides: how long it really is until they can be tried again. */
final class Waiting {

    private Waiting() {}

    /** @param wait nothing: they can be tried again at once */
    static void lay(Duration wait, Model model, HttpServletResponse response) {
        if (wait.isZero()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return;
        }
        model.addAttribute("wait", wait);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
    }
}

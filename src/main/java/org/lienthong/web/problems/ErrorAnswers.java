package org.lienthong.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last answer for what no controller answered: a page for people, a problem for programs. */
@Controller
class ErrorAnswers implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final List<String> PROGRAMS = List.of("/api/", "/v3/", "/actuator/", "/exchange/");

    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    String error(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        Problem known = Statuses.problem(status(request));
        Problem problem = ErrorReason.of(request)
                .map(key -> Problem.of(known.status(), key))
                .orElse(known);
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "";
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable trouble
                && problem.status().is5xxServerError()) {
            log.error("a request failed", trouble);
        }
        if (forPeople(request, path)) {
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problem);
            model.addAttribute("correlation", Correlation.of(request));
            return "error";
        }
        problems.write(problem, path, request, response);
        return null;
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }

    private static boolean forPeople(HttpServletRequest request, String path) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return PROGRAMS.stream().noneMatch(path::startsWith)
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}

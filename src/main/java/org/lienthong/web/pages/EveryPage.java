package org.lienthong.web.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.TooCommon;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page knows, and what it shows instead when something is wrong. */
@ControllerAdvice({
    "org.lienthong.web.pages",
    "org.lienthong.web.operations",
    "org.lienthong.web.desk",
    "org.lienthong.web.problems"
})
class EveryPage {

    private final Words words;
    private final PagesThere pages;
    private final OtherProvinces provinces;

    EveryPage(Words words, PagesThere pages, OtherProvinces provinces) {
        this.words = words;
        this.pages = pages;
        this.provinces = provinces;
    }

    @ModelAttribute("say")
    PageWords say(Locale locale) {
        return new PageWords(words, locale);
    }

    @ModelAttribute("viewer")
    Viewer viewer(@Nullable Authentication who) {
        return Viewer.of(who);
    }

    /** Where this person may begin, and whether citizens can submit here. */
    @ModelAttribute
    void places(@Nullable Authentication who, Model model) {
        places(Viewer.of(who)).forEach(model::addAttribute);
    }

    private Map<String, Object> places(Viewer viewer) {
        return Map.of(
                "places",
                Face.of(viewer).stream().filter(face -> pages.has(face.path())).toList(),
                "submits",
                pages.has("/submit"));
    }

    /** This page in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        String other = locale.getLanguage().equals("en") ? "vi" : "en";
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            return "/?lang=" + other;
        }
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) {
            page.query(request.getQueryString());
        }
        return page.replaceQueryParam("lang", other).build(false).toUriString();
    }

    @ExceptionHandler
    ModelAndView refused(
            Problem.Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return instead(refusal.problem(), request, response, locale);
    }

    @ExceptionHandler
    ModelAndView common(TooCommon common, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return instead(Problem.field("q", "words-common"), request, response, locale);
    }

    @ExceptionHandler
    ModelAndView garbled(
            InvalidParameterException garbled,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return instead(Problem.of(HttpStatus.BAD_REQUEST, "bad-request"), request, response, locale);
    }

    private ModelAndView instead(
            Problem problem, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ModelAndView page = new ModelAndView("error");
        response.setStatus(problem.status().value());
        page.addObject("problem", problem);
        page.addObject("correlation", response.getHeader("X-Correlation-Id"));
        page.addObject("say", say(locale));
        Viewer viewer = Viewer.of((Authentication) request.getUserPrincipal());
        page.addObject("viewer", viewer);
        page.addAllObjects(places(viewer));
        page.addObject("otherLanguage", otherLanguage(request, locale));
        page.addObject("choices", provinces.of(problem, request));
        page.addObject("asked", asked(request));
        page.addObject("asksAt", asksAt(request.getRequestURI()));
        return page;
    }

    /** What somebody typed or followed to get here, to mend it. */
    private static @Nullable String asked(HttpServletRequest request) {
        String typed = request.getParameter("code");
        return typed == null
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> path
                        && path.get("code") instanceof String followed
                ? followed
                : typed;
    }

    /** Where everybody may ask for a code again. */
    private static @Nullable String asksAt(String path) {
        return Stream.of("/track", "/verify")
                .filter(path::startsWith)
                .findFirst()
                .orElse(null);
    }
}

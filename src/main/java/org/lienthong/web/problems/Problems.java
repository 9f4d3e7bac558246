package org.lienthong.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.dossier.Finding;
import org.lienthong.web.words.Words;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Words and writes problems. */
@Component
public class Problems {

    private final Words words;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(Words words, LocaleResolver locales, JsonMapper json) {
        this.words = words;
        this.locales = locales;
        this.json = json;
    }

    /** Does nothing when the answer is on its way already. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem, request.getRequestURI(), request, response);
    }

    void write(Problem problem, String instance, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale locale = locales.resolveLocale(request);
        response.resetBuffer();
        response.setStatus(problem.status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", locale.getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(body(problem, instance, request, locale)));
    }

    private Map<String, Object> body(Problem problem, String instance, HttpServletRequest request, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:lienthong:problem:" + problem.key());
        body.put("title", words.say(locale, "problem." + problem.key() + ".title"));
        body.put("status", problem.status().value());
        body.put(
                "detail",
                words.say(
                        locale, "problem." + problem.key(), problem.arguments().toArray()));
        body.put("instance", instance);
        body.put("correlationId", Correlation.of(request));
        problem.more().forEach((name, value) -> body.put(name, worded(value, locale)));
        return body;
    }

    private Object worded(Object value, Locale locale) {
        return value instanceof List<?> list
                ? list.stream().map(element -> element(element, locale)).toList()
                : value;
    }

    private Object element(Object element, Locale locale) {
        if (element instanceof Problem.Field field) {
            return told(
                    "field",
                    field.field(),
                    field.rule(),
                    words.say(
                            locale, "finding." + field.rule(), field.arguments().toArray()));
        }
        if (element instanceof Finding finding) {
            Map<String, String> told = told("path", finding.path(), finding.rule(), words.finding(locale, finding));
            if (finding.place() != null) {
                told.put("place", finding.place().toString());
            }
            return told;
        }
        return element;
    }

    private static Map<String, String> told(String where, String place, String rule, String text) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(where, place);
        told.put("rule", rule);
        told.put("text", text);
        return told;
    }
}

package org.lienthong.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.registry.KnownSystems;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.ProvinceNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The provinces among which somebody chooses who asked for a name that several of them gave. */
@Component
class OtherProvinces {

    private final KnownSystems known;

    OtherProvinces(KnownSystems known) {
        this.known = known;
    }

    /**
     * One of them.
     *
     * @param address of the page that was asked for, of this province
     */
    public record Choice(String code, String name, String address) {}

    /** In the order of their names, whatever kind of unit they are; none when the problem is another. */
    List<Choice> of(Problem problem, HttpServletRequest request) {
        Map<String, String> names = known.provinces().stream()
                .collect(Collectors.toMap(province -> province.code().value(), KnownSystems.Province::name));
        return codes(problem).stream()
                .map(code -> new Choice(code, names.getOrDefault(code, code), address(code, request)))
                .sorted(Comparator.comparing(Choice::name, ProvinceNames.order()))
                .toList();
    }

    private static List<String> codes(Problem problem) {
        return problem.more().get("provinces") instanceof List<?> provinces
                ? provinces.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String address(String code, HttpServletRequest request) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) {
            page.query(request.getQueryString());
        }
        return page.replaceQueryParam("province", code).build(false).toUriString();
    }
}

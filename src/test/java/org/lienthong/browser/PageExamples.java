package org.lienthong.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.web.KnownPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page that the hub has, found by itself, with paths at which it can be looked at. Whoever adds a page with a
 * variable in its path says here how it is filled; other states of a page that are worth a look stand here as well.
 */
final class PageExamples {

    private final LiveHub hub;
    private final Map<String, Function<LiveHub, List<String>>> filled = new HashMap<>();

    PageExamples(LiveHub hub) {
        this.hub = hub;
        filled.put("/login", live -> List.of("/login", "/login?error", "/login?out"));
        filled.put(
                "/desk",
                live -> List.of(
                        "/desk?province=H56&office=LAND_OFFICE", "/desk?province=H56&office=ONE_STOP_SHOP&q=nguyen"));
        filled.put(
                "/desk/quarantine/{id}",
                live -> found("/desk/quarantine/", live.mishaps().quarantined()));
        filled.put("/desk/stuck", live -> List.of("/desk/stuck?province=H56&office=LAND_OFFICE&all=1"));
        filled.put(
                "/dossiers/{code}/systems",
                live -> List.of(
                        "/dossiers/" + live.dossier("transfer") + "/systems",
                        "/dossiers/" + live.dossier("transfer") + "/systems?all=1"));
        filled.put("/dossiers/{code}/origins", live -> List.of("/dossiers/" + live.dossier("transfer") + "/origins"));
        filled.put(
                "/desk/dossiers/{code}/deliveries/{id}",
                live -> List.of("/desk/dossiers/" + live.dossier("transfer") + "/deliveries/"
                        + live.bean(JdbcClient.class)
                                .sql(
                                        "select min(v.id) from delivery_done v join dossier d on d.id = v.dossier_id where d.code = ?")
                                .param(live.dossier("transfer"))
                                .query(Long.class)
                                .single()));
        filled.put(
                "/dossiers",
                live -> List.of(
                        "/dossiers",
                        "/dossiers?q=khongcogi",
                        "/dossiers?from=x",
                        "/dossiers?list=TRANSACTIONS&open=true&kpi=ON_TIME",
                        "/dossiers?list=RESULTS",
                        "/dossiers?list=RECEIPTS"));
        filled.put("/dossiers/{code}", live -> List.of("/dossiers/" + live.dossier("transfer")));
        filled.put("/track/{code}", live -> List.of("/track/" + live.dossier("transfer"), "/track/H56-KHONG-CO"));
        filled.put("/verify", live -> List.of("/verify?code=" + live.dossier("transfer"), "/verify"));
        filled.put("/track/{code}/open", live -> List.of("/track/" + live.dossier("transfer") + "/open"));
        // Only who has begun a dossier, opened it, or may act on it now is shown these: the journeys look at them.
        Stream.of(
                        "/submit/place",
                        "/submit/known",
                        "/submit/step/{key}",
                        "/submit/papers",
                        "/submit/check",
                        "/submit/later",
                        "/submit/sent",
                        "/track/{code}/mine",
                        "/track/{code}/supplement",
                        "/track/{code}/withdraw",
                        "/desk/dossiers/{code}/supplement")
                .forEach(page -> filled.put(page, live -> List.of()));
        filled.put("/quarantine", live -> List.of("/quarantine", "/quarantine?state=MENDED"));
        filled.put(
                "/quarantine/{id}", live -> found("/quarantine/", live.mishaps().quarantined()));
        filled.put(
                "/operations/replays/new",
                live -> List.of("/operations/replays/new?target=QUARANTINE&rule=unknown-code"));
        filled.put(
                "/operations/replays/{id}/items",
                live -> List.of("/operations/replays/" + live.mishaps().plan() + "/items"));
        filled.put(
                "/operations/incidents/{id}",
                live -> found("/operations/incidents/", live.mishaps().incident()));
        filled.put(
                "/operations/replays/{id}",
                live -> found("/operations/replays/", live.mishaps().plan()));
        filled.put("/operations/versions/{province}", live -> List.of("/operations/versions/H56"));
        filled.put("/operations/provinces/{province}", live -> List.of("/operations/provinces/H56"));
        filled.put("/country/shades/{shade}", live -> List.of("/country/shades/1", "/country/shades/9"));
        filled.put("/country/{province}/systems", live -> List.of("/country/H56/systems"));
        filled.put("/country/{province}", live -> List.of("/country/H56", "/country/H22?asOf=2025-06-30"));
        filled.put(
                "/country",
                live -> List.of(
                        "/country", "/country?map=FORMER&figure=OPEN", "/country?figure=SILENT", "/country?span=x"));
        filled.put(
                "/country/doubts/{doubt}",
                live -> List.of("/country/doubts/DONE_OUT_OF_TAX?from=2026-01-01&to=2026-12-31"));
        filled.put(
                "/country/differences/{reason}",
                live -> List.of("/country/differences/NO_PROMISE?from=2026-01-01&to=2026-12-31"));
        filled.put(
                "/country/missing/{field}", live -> List.of("/country/missing/COMMUNE?from=2026-01-01&to=2026-12-31"));
        filled.put("/country/ladder", live -> List.of("/country/ladder", "/country/ladder?step=LIVE"));
        filled.put("/provinces/{province}/shadow", live -> List.of("/provinces/H56/shadow"));
        filled.put(
                "/provinces/{province}/shadow/list",
                live -> List.of(
                        "/provinces/H56/shadow/list?what=RECEIVED",
                        "/provinces/H56/shadow/list",
                        "/provinces/H56/shadow/list?what=COMPARED"));
    }

    /**
     * A page at one of its paths.
     *
     * @param picture the name of the page in pictures; null for its other states
     */
    record Example(String path, @Nullable String picture) {}

    /** @throws AssertionError naming a page that nobody says how to fill */
    List<Example> all() {
        List<Example> all = new ArrayList<>();
        for (String page : pages()) {
            Function<LiveHub, List<String>> examples = filled.get(page);
            if (examples == null && page.contains("{")) {
                throw new AssertionError("nobody says at which path " + page + " can be looked at: add it to "
                        + PageExamples.class.getSimpleName());
            }
            List<String> paths = examples == null ? List.of(page) : examples.apply(hub);
            paths.forEach(path -> all.add(new Example(path, path.equals(paths.get(0)) ? name(page) : null)));
        }
        return all;
    }

    /** One that there is, and what is said when there is none. */
    private static List<String> found(String page, long id) {
        return List.of(page + id, page + "0");
    }

    /** {@code /provinces/{province}/shadow} is {@code provinces-province-shadow}; the first page is {@code start}. */
    private static String name(String page) {
        String name = page.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "start" : name.toLowerCase(Locale.ROOT);
    }

    /** The names under which each page is pictured. */
    List<String> names() {
        return pages().stream().map(PageExamples::name).toList();
    }

    private Set<String> pages() {
        return KnownPages.of(hub.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }
}

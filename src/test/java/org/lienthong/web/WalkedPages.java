package org.lienthong.web;

import static org.lienthong.web.LedgerRows.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import org.lienthong.operations.Incidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of a small country in which something of everything happened. Pages are found by themselves. */
abstract class WalkedPages extends WebAcceptance {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Incidents incidents;

    private List<Walker> people = List.of();

    /** Pages of one dossier of whoever submits it or has opened it; no login leads there. */
    private static final List<String> ONLY_THEIR_OWNERS =
            List.of("/submit", "/track/{code}/mine", "/track/{code}/supplement", "/track/{code}/withdraw");

    @BeforeEach
    void aCountryWithEverythingInIt() {
        ListenedScenes.listened(jdbc, Scenes.transferWithTax(rows));
        rows.write(dossier("A-1").due("2026-11-20T10:00:00Z"));
        rows.write(dossier("A-2").in("H21").received("2026-10-05T03:00:00Z"));
        rows.write(dossier("A-3").in("H21").completed("2026-11-11T10:00:00Z"));
        rows.write(dossier("A-4").due("2026-11-10T10:00:00Z").completed("2026-11-18T10:00:00Z"));
        rows.write(dossier("A-6").status(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE));
        rows.write(dossier("A-7").procedure("1.012796").status(DossierStatus.SUPPLEMENT_REQUESTED, Holder.CITIZEN));
        rows.write(dossier("H22.01-250102-0001").in("H60").issuedBy("H22").received("2025-01-02T03:00:00Z"));
        for (String name : List.of("Q-1", "Q-2")) {
            rows.quarantine("INTAKE", "OPEN", name, null, Finding.of("$.MaXa", "unknown-code", "add it"));
        }
        troubles();
        Browsing operator = browsing(Role.OPERATOR);
        operator.send("/operations/replays/new", "/operations/replays", "target", "QUARANTINE", "reason", "mã đã sửa");
        operator.send(
                "/operations/replays/new",
                "/operations/replays",
                "target",
                "TOLD",
                "province",
                "H56",
                "system",
                "one-stop-shop",
                "from",
                "01/11/2026",
                "reason",
                "bản sao lưu");
        jdbc.sql("update replay_item set state = 'DONE' where position = 1").update();
        jdbc.sql("update replay_item set state = 'REFUSED' where position = 2").update();
        incidents.look();
        people = Stream.concat(
                        Stream.of(operator, browsing(Role.OFFICIAL), browsing(Role.DEPARTMENT))
                                .map(one -> Walker.of(
                                        one == operator ? "an operator" : "a login",
                                        path -> one.get(path, "Accept", "text/html"))),
                        Stream.of(Walker.of("a stranger", path -> stranger().get(path, "Accept", "text/html"))))
                .toList();
    }

    /** Everybody by whom pages are looked at. */
    List<Walker> people() {
        return people;
    }

    /** What the exchange keeps when it cannot tell, and what partners said. */
    private void troubles() {
        long dossier = jdbc.sql("select id from dossier where code = ?")
                .param(Scenes.CODE)
                .query(Long.class)
                .single();
        rows.delivery(
                dossier, 5, "lis", MessageType.DOSSIER_PROGRESSED, "UNKNOWN", "no-reply: no reply came back (Timeout)");
        rows.delivery(
                dossier, 6, "lis", MessageType.DOSSIER_PROGRESSED, "WAITING", "login-no-reply: logging in: no reply");
        rows.delivery(dossier, 7, "portal", MessageType.DOSSIER_PROGRESSED, "WAITING", "the disk is full");
        rows.quarantine(
                "DELIVERY",
                "OPEN",
                null,
                dossier,
                Finding.of("", "partner-refused", "the partner says no (HTTP 400): thiếu diện tích"));
    }

    /** As the first is shown it who may see it; null when nobody may. */
    Html page(String path) {
        return people.stream()
                .map(one -> one.page(path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private long first(String table) {
        return jdbc.sql("select min(id) from " + table).query(Long.class).single();
    }

    /** The pages of one dossier of whoever submits it or has opened it. */
    Set<String> ownPages() {
        return KnownPages.of(mappings).stream()
                .filter(page -> ONLY_THEIR_OWNERS.stream().anyMatch(page::startsWith))
                .collect(Collectors.toSet());
    }

    /** A path at which each page can be looked at, and some of their states. */
    List<String> examples() {
        Map<String, List<String>> filled = new HashMap<>();
        filled.put(
                "/desk", List.of("/desk?province=H56&office=LAND_OFFICE", "/desk?province=H56&office=LAND_OFFICE&q=a"));
        filled.put("/quarantine/{id}", List.of("/quarantine/" + first("quarantine")));
        filled.put("/desk/quarantine/{id}", List.of("/desk/quarantine/" + first("quarantine")));
        filled.put(
                "/desk/dossiers/{code}/deliveries/{id}",
                List.of("/desk/dossiers/" + Scenes.CODE + "/deliveries/" + first("delivery")));
        filled.put("/operations/incidents/{id}", List.of("/operations/incidents/" + first("incident")));
        long plan = first("replay_plan");
        filled.put(
                "/operations/replays/{id}",
                List.of("/operations/replays/" + plan, "/operations/replays/" + (plan + 1)));
        filled.put(
                "/operations/replays/{id}/items",
                List.of(
                        "/operations/replays/" + plan + "/items",
                        "/operations/replays/" + (plan + 1) + "/items?state=DONE"));
        filled.put("/desk/stuck", List.of("/desk/stuck?province=H56&office=LAND_OFFICE&all=1"));
        filled.put("/country/{province}", List.of("/country/H56?span=YEAR", "/country/H22?asOf=2025-06-30"));
        filled.put(
                "/country/shades/{shade}",
                List.of(
                        "/country/shades/1",
                        "/country/shades/0?map=FORMER&figure=SILENT",
                        "/country/shades/2?figure=OPEN"));
        filled.put("/country/silent", List.of("/country/silent", "/country/silent?all=true"));
        filled.put(
                "/country", List.of("/country", "/country?map=FORMER&figure=OPEN", "/country?figure=SILENT&span=YEAR"));
        filled.put("/country/doubts/{doubt}", List.of("/country/doubts/DONE_OUT_OF_TAX?from=2026-01-01&to=2026-12-31"));
        filled.put(
                "/country/differences/{reason}",
                List.of("/country/differences/NO_PROMISE?from=2026-01-01&to=2026-12-31"));
        filled.put("/country/missing/{field}", List.of("/country/missing/COMMUNE?from=2026-01-01&to=2026-12-31"));
        return KnownPages.of(mappings).stream()
                .filter(page -> ONLY_THEIR_OWNERS.stream().noneMatch(page::startsWith))
                .flatMap(page -> filled.containsKey(page)
                        ? filled.get(page).stream()
                        : Stream.of(page.replace("{code}", Scenes.CODE)
                                .replace("{province}", "H56")
                                .replace("{id}", "1")))
                .toList();
    }
}

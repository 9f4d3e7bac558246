package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.web.LedgerRows.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Holder;
import org.lienthong.operations.Incidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every number on every page opens a list of exactly that length. Pages are found by themselves; what is no count of lines is
 * named here with its reason.
 */
class EveryNumberTests extends WebAcceptance {

    /** What is no count of lines, by the words before or around it; and why. */
    private static final Map<Pattern, String> NO_COUNTS = Map.ofEntries(
            no("766", "the name of the indicator"),
            no("3[34] tỉnh hiện nay|63 tỉnh", "the name of a map"),
            no("^/country \\|  \\| \\d+ tỉnh$", "legend: colours of the map beside it, where every province is a link"),
            no(
                    "\\| Tỉnh im lặng \\| trong|\\| Hệ thống im lặng \\| trong",
                    "how many there are, not how many are silent"),
            no("9 trên 10 hồ sơ|Trung vị", "working days"),
            no("mốc 1.500.000", "what the department compares with"),
            no("\\| Kỳ \\|", "the name of a year"),
            no("chờ gửi \\d+$", "sums up the page that it opens, where each system is told with its own numbers"),
            no("503", "said by a partner"),
            no("[Bb]ản tin (số )?\\d+|[Ll]ượt (gửi )?\\d+|[Mm]ục \\d+|bước \\d+|· số \\d+", "the name of a thing"),
            no("Kế hoạch \\d+|Sự cố \\d+|[Pp]hiên bản( \\d+)?", "the name of a thing"),
            no(
                    "số lần thử|Đã thử \\d+ lần|lỗi liên tiếp|\\| Số lần \\|",
                    "times that happened to one thing, which keeps no list"),
            no("số thông báo: 1|số giấy chứng nhận: 1", "what one message told, in its own words"),
            no("theo thứ tự: \\d+|tin sau chờ tin này", "what follows in a line of which the head is shown"),
            no("\\| Nhiều nhất cùng chờ", "the most that ever waited together; it is over"),
            no(
                    "phải nhập lại bằng tay|\\| Nhập lại",
                    "what a proof adds up, 0 or 1 for each field of the table below it"),
            no(
                    "\\| Số mục \\||\\| Đã làm|\\| Vẫn bị từ chối|\\| Không còn gì để làm|Đã qua|gửi lại \\d+ mục",
                    "how far a plan has come; its items leave the list from which they were taken"),
            no("\\| Nhiều nhất mỗi phút", "a rate"),
            no("\\| Số dòng", "an estimate of the database"),
            no("^/provinces/\\w+/shadow ", "a trial keeps sums; its links lead to what there is to see of them"),
            no("tối đa \\d+ dòng|số cuối|Nhập sai", "what may be entered"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Incidents incidents;

    private final Map<String, Html> pages = new HashMap<>();
    private List<Browsing> people = List.of();

    /** Pages of one dossier of whoever submits it or has opened it, which count nothing. */
    private static final List<String> ONLY_THEIR_OWNERS =
            List.of("/submit", "/track/{code}/mine", "/track/{code}/supplement", "/track/{code}/withdraw");

    private static Map.Entry<Pattern, String> no(String words, String why) {
        return Map.entry(Pattern.compile(words), why);
    }

    @BeforeEach
    void aCountryWithEverythingInIt() {
        Scenes.transferWithTax(rows);
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
        people = Stream.of(Role.OPERATOR, Role.OFFICIAL, Role.DEPARTMENT)
                .map(this::browsing)
                .toList();
        people.get(0)
                .send("/operations/replays/new", "/operations/replays", "target", "QUARANTINE", "reason", "mã đã sửa");
        incidents.look();
    }

    @Test
    void everyNumberOnEveryPageOpensAListOfExactlyThatLength() {
        SoftAssertions all = new SoftAssertions();
        int looked = 0;
        for (String path : examples()) {
            Html page = page(path);
            assertThat(page).as("nobody is shown " + path).isNotNull();
            for (ReadNumber one : ReadNumber.on(page)) {
                if (NO_COUNTS.keySet().stream()
                        .noneMatch(known -> known.matcher(path + " | " + one.label() + " | " + one.text())
                                .find())) {
                    looked++;
                    all.assertThat(length(page, one)).as(path + ": " + one).isEqualTo(one.number());
                }
            }
        }
        all.assertAll();
        assertThat(looked).isGreaterThan(500);
    }

    /** @return -1 when no list opens, or it has not as many lines as it tells */
    private long length(Html page, ReadNumber one) {
        if (one.href().isEmpty()) {
            return one.listed();
        }
        if (one.href().startsWith("#")) {
            return page.byId(one.href().substring(1)).map(ReadNumber::lines).orElse(-1);
        }
        Html list = page(one.href());
        return list == null
                ? -1
                : Html.elements(list.main())
                        .filter(told -> told.hasAttribute("data-total"))
                        .findFirst()
                        .map(ReadNumber::total)
                        .orElse(-1);
    }

    private Html page(String path) {
        return pages.computeIfAbsent(path, wanted -> {
            return Stream.<Function<String, Caller.Answer>>concat(
                            people.stream().map(one -> at -> one.get(at, "Accept", "text/html")),
                            Stream.of(at -> stranger().get(at, "Accept", "text/html")))
                    .map(reads -> reads.apply(wanted))
                    .filter(answer -> answer.status() == 200)
                    .findFirst()
                    .map(answer -> Html.of(answer.body()))
                    .orElse(null);
        });
    }

    private long first(String table) {
        return jdbc.sql("select min(id) from " + table).query(Long.class).single();
    }

    private List<String> examples() {
        Map<String, List<String>> filled = new HashMap<>();
        filled.put(
                "/desk", List.of("/desk?province=H56&office=LAND_OFFICE", "/desk?province=H56&office=LAND_OFFICE&q=a"));
        filled.put("/quarantine/{id}", List.of("/quarantine/" + first("quarantine")));
        filled.put("/desk/quarantine/{id}", List.of("/desk/quarantine/" + first("quarantine")));
        filled.put(
                "/desk/dossiers/{code}/deliveries/{id}",
                List.of("/desk/dossiers/" + Scenes.CODE + "/deliveries/" + first("delivery")));
        filled.put("/operations/incidents/{id}", List.of("/operations/incidents/" + first("incident")));
        filled.put("/operations/replays/{id}", List.of("/operations/replays/" + first("replay_plan")));
        filled.put("/desk/stuck", List.of("/desk/stuck?province=H56&office=LAND_OFFICE&all=1"));
        filled.put("/country/{province}", List.of("/country/H56?span=YEAR", "/country/H22?asOf=2025-06-30"));
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

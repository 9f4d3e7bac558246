package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every number on every page opens a list of exactly that length, or stands at it. Pages are found by themselves; what is no
 * count of records says so itself, by one of the {@link NumberKind kinds}.
 */
class EveryNumberTests extends WalkedPages {

    @Test
    void everyNumberOnEveryPageOpensAListOfExactlyThatLength() {
        SoftAssertions all = new SoftAssertions();
        int looked = 0;
        for (String path : examples()) {
            assertThat(page(path)).as("nobody is shown " + path).isNotNull();
            for (Walker one : people()) {
                looked += look(one, path, all);
            }
        }
        all.assertAll();
        assertThat(looked).isGreaterThan(1000);
    }

    /** The guided form while it is filled in, and what owners see of dossiers that they have opened. */
    @Test
    void everyNumberOnTheOwnPagesOfACitizenDoesSoToo() {
        SoftAssertions all = new SoftAssertions();
        Set<String> seen = new TreeSet<>();
        Citizen citizen = new Citizen(port);
        look(citizen, Set.of("/submit/continue"), seen, all);
        Citizen.Page check = FilledSale.untilCheck(citizen);
        look(citizen, ownPages(), seen, all);
        citizen.post(check, "/submit/send");
        look(citizen, Set.of("/submit/sent"), seen, all);
        for (String code : List.of(Scenes.CODE, "A-3", "A-7")) {
            String dossier = "/track/" + code;
            citizen.post(citizen.get(dossier + "/open"), dossier + "/open", "idTail", "1234", "phoneTail", "678");
            look(
                    citizen,
                    ownPages().stream()
                            .map(page -> page.replace("/track/{code}", dossier))
                            .collect(Collectors.toSet()),
                    seen,
                    all);
        }
        all.assertAll();
        assertThat(seen.stream().map(page -> page.replace("/track/" + Scenes.CODE, "/track/{code}")))
                .containsAll(ownPages().stream()
                        .map(page -> page.replace("{key}", "price"))
                        .toList());
    }

    private static void look(Citizen citizen, Set<String> pages, Set<String> seen, SoftAssertions all) {
        Walker one = Walker.of(citizen);
        pages.stream()
                .flatMap(page -> page.contains("{key}")
                        ? FilledSale.STEPS.stream().map(key -> page.replace("{key}", key))
                        : Stream.of(page))
                .filter(page -> !page.contains("{") && one.page(page) != null)
                .forEach(page -> {
                    seen.add(page);
                    look(one, page, all);
                });
    }

    /** @return how many numbers were followed */
    private static int look(Walker who, String path, SoftAssertions all) {
        Html page = who.page(path);
        if (page == null) {
            return 0;
        }
        int looked = 0;
        for (ReadNumber one : ReadNumber.on(page)) {
            if (one.kind().isEmpty()) {
                looked++;
                all.assertThat(length(who, page, one))
                        .as(who + " at " + path + ": " + one)
                        .isEqualTo(one.number());
            }
        }
        return looked;
    }

    /** @return -1 when no list opens, or it has not as many lines as it tells */
    private static long length(Walker who, Html page, ReadNumber one) {
        if (one.pressed()) {
            return links(page, one.number())
                    .findFirst()
                    .map(link -> length(who, page, link))
                    .orElse(-1L);
        }
        if (one.href().isEmpty()) {
            return one.listed();
        }
        if (one.href().startsWith("#")) {
            return page.byId(one.href().substring(1)).map(ReadNumber::lines).orElse(-1);
        }
        Html list = who.page(one.href());
        int part = one.href().indexOf('#');
        if (list != null && part > 0) {
            return list.byId(one.href().substring(part + 1))
                    .map(ReadNumber::lines)
                    .orElse(-1);
        }
        return list == null
                ? -1
                : Html.elements(list.main())
                        .filter(told -> told.hasAttribute("data-total"))
                        .findFirst()
                        .map(ReadNumber::total)
                        .orElse(-1);
    }

    /** What a button says that it will take stands on its page as a link too. */
    private static Stream<ReadNumber> links(Html page, long number) {
        return ReadNumber.on(page).stream()
                .filter(other -> other.number() == number && !other.href().isEmpty());
    }
}

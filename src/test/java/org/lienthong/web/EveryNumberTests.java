package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

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

package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.attoparser.dom.Element;
import org.attoparser.dom.Text;
import org.junit.jupiter.api.Test;

/** Days and numbers stand on every page as Vietnamese readers write them, and what goes wrong is told with what to do next. */
class PageLanguageTests extends WalkedPages {

    private static final Pattern DAY_OF_MACHINES = Pattern.compile("(?<![\\w/-])\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ENGLISH_NUMBER = Pattern.compile("(?<![\\d.,/])\\d{1,3}(,\\d{3})+(?![\\d,])");
    private static final Pattern ENGLISH_SHARE = Pattern.compile("\\d\\.\\d{1,2}\\s?%");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?iU)\\b(the|is|are|was|were|which|this|that|with|and|cannot|partner|again|nothing|failed|reached|reply)\\b");
    private static final String[] NOT_WORDS = {"script", "code", "svg"};

    @Test
    void daysAndNumbersStandAsVietnameseReadersWriteThemInBothLanguages() {
        SoftAssertions all = new SoftAssertions();
        for (String path : examples()) {
            for (String language : List.of("vi", "en")) {
                String there = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                Html page = page(there);
                Html.texts(page.main())
                        .filter(text -> Html.around(text, NOT_WORDS).isEmpty())
                        .map(Text::getContent)
                        .forEach(text -> readable(all, there, Html.plain(text)));
                Html.elements(page.main())
                        .filter(field -> Html.is(field, "input"))
                        .forEach(field -> readable(all, there, field));
            }
        }
        all.assertAll();
    }

    private static void readable(SoftAssertions all, String path, String text) {
        all.assertThat(text)
                .as(path)
                .doesNotContainPattern(DAY_OF_MACHINES)
                .doesNotContainPattern(ENGLISH_NUMBER)
                .doesNotContainPattern(ENGLISH_SHARE);
    }

    /** A field of days shows them in the language of the browser, which is often English. */
    private static void readable(SoftAssertions all, String path, Element field) {
        all.assertThat(field.getAttributeValue("type")).as(path).isNotEqualTo("date");
        if (!"hidden".equals(field.getAttributeValue("type")) && field.hasAttribute("value")) {
            readable(all, path, field.getAttributeValue("value"));
        }
    }

    /** English that no Vietnamese sentence contains; what engineers read says that it is English. */
    @Test
    void noEnglishStandsOnVietnamesePagesOutsideOfWhatEngineersRead() {
        SoftAssertions all = new SoftAssertions();
        for (String path : examples()) {
            String there = path + (path.contains("?") ? "&" : "?") + "lang=vi";
            Html.texts(page(there).main())
                    .filter(text -> Html.around(text, NOT_WORDS).isEmpty())
                    .filter(text -> Html.aroundWith(text, "lang")
                            .filter(around -> "vi".equals(around.getAttributeValue("lang")))
                            .isPresent())
                    .map(text -> Html.plain(text.getContent()))
                    .forEach(text -> all.assertThat(text).as(there).doesNotContainPattern(ENGLISH));
        }
        all.assertAll();
    }

    @Test
    void whatGoesWrongSaysWhatToDoNext() {
        People official = People.loggedIn(
                stranger(),
                credentials.users().stream()
                        .filter(user -> user.roles().contains(Role.OFFICIAL))
                        .findFirst()
                        .orElseThrow());
        Map<String, Integer> wrong = Map.of(
                "/nothing-here", 404,
                "/dossiers/H56-KHONG-CO", 404,
                "/dossiers?from=hom-qua", 400,
                "/operations", 403);
        wrong.forEach((path, status) -> {
            Caller.Answer answer = official.get(path);
            assertThat(answer.status()).as(path).isEqualTo(status);
            String words = Html.text(Html.of(answer.body()).main());
            assertThat(words).as(path).containsIgnoringCase("hãy").doesNotContain("/v3/api-docs", "trong errors");
            assertThat(answer.body()).as(path).contains("lang=\"vi\"", "href=\"/\"");
        });
        Caller.Answer old = official.send("/views/dossiers", "from-before", Map.of("name", "x"));
        assertThat(old.status()).isEqualTo(403);
        assertThat(Html.text(Html.of(old.body()).main())).contains("mở quá lâu", "Hãy mở lại trang");
    }
}

package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionPagesTests extends WebAcceptance {

    private static final String PAGE = "/operations/versions/H56";

    @Test
    void provincesTellWhatIsInForceAndWhetherTheFilesDiffer() {
        assertThat(browsing(Role.OPERATOR).get("/operations/versions").body())
                .contains("href=\"/operations/versions/H56\"", "khác bản đang dùng", "province-configs/H21.yaml:7:13");
    }

    @Test
    void theDifferencesBetweenAnyTwoAreShownLineByLine() {
        Browsing operator = browsing(Role.OPERATOR);

        assertThat(operator.get(PAGE).body())
                .contains("1 tệp khác nhau", "f: &lt;7&gt;", "line-REMOVED", "line-ADDED", "line-GAP")
                .doesNotContain("a: 1", "same.yaml");
        assertThat(operator.get(PAGE).body()).contains("name=\"digest\" value=\"" + PlayedVersions.DISK + "\"");
        assertThat(operator.get(PAGE + "?from=1&to=2").body())
                .contains("0 tệp khác nhau", "hãy xem chỗ khác đó trước khi kích hoạt")
                .doesNotContain("name=\"digest\"");
        assertThat(operator.get(PAGE + "?from=1&to=9").status()).isEqualTo(404);
        assertThat(operator.get(PAGE + "?from=x").status()).isEqualTo(404);
    }

    @Test
    void whoActivatesHasLookedAndConfirmsWhatWasShown() {
        Browsing operator = browsing(Role.OPERATOR);

        assertThat(operator.send(PAGE, PAGE + "/activate", "seen", "2", "dryRun", "false")
                        .body())
                .contains("H56 không thay đổi: hãy xem");
        assertThat(operator.send(PAGE, PAGE + "/activate", "seen", "2", "looked", "true", "dryRun", "false")
                        .body())
                .as("nobody knows which files were shown")
                .contains("H56 không thay đổi: hãy xem");
        assertThat(operator.send(PAGE, PAGE + "/activate", "seen", "1", "looked", "true", "dryRun", "false")
                        .body())
                .contains("H56 không thay đổi: hãy xem");
        assertThat(acts.done).isEmpty();
        assertThat(operator.send(PAGE, PAGE + "/activate", "seen", "2", "dryRun", "true")
                        .body())
                .contains("thử xong");
        assertThat(operator.send(
                                PAGE,
                                PAGE + "/activate",
                                "seen",
                                "2",
                                "looked",
                                "true",
                                "digest",
                                PlayedVersions.DISK,
                                "dryRun",
                                "false",
                                "despiteGolden",
                                "gấp")
                        .body())
                .contains("H56 nay dùng phiên bản 3");
        assertThat(operator.send(PAGE, PAGE + "/rollback", "seen", "2", "looked", "true")
                        .body())
                .contains("H56 nay dùng phiên bản 3");
        assertThat(acts.done)
                .containsExactly(
                        "activate H56 dry operator", "activate H56 despite gấp operator", "rollback H56 operator");
    }

    @Test
    void aRefusalNamesItsReasonsAndReadersCannotActivate() {
        Browsing operator = browsing(Role.OPERATOR);
        assertThat(operator.send(
                                PAGE.replace("H56", "H21"),
                                PAGE.replace("H56", "H21") + "/activate",
                                "seen",
                                "2",
                                "looked",
                                "true",
                                "digest",
                                PlayedVersions.DISK)
                        .body())
                .contains("H21 không thay đổi, vì:", "unknown-family");
        Browsing department = browsing(Role.DEPARTMENT);
        assertThat(department.get(PAGE).body()).doesNotContain("Kích hoạt</button>");
        assertThat(department.post(PAGE, PAGE + "/activate", "looked", "true").status())
                .isEqualTo(403);
    }
}

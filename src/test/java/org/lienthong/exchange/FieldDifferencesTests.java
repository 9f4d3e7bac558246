package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.NationalJson;

class FieldDifferencesTests {

    private static final Set<String> ALL = Set.of(
            "text",
            "officer.name",
            "submission.applicant.name",
            "submission.applicant.phone",
            "submission.submittedAt",
            "submission.documents[].name",
            "submission.documents[].link");

    private final FieldDifferences differences = new FieldDifferences(new FieldDifferences.Said(ALL, ALL));

    @Test
    void whatPeopleKeyAnotherWayIsTheSame() {
        assertThat(differences.between(
                        accepted("Nguyễn  Thị HOÀ", "2026-11-02T01:00:00Z", "Đơn", "Giấy"),
                        accepted("Nguyễn Thị Hòa", "2026-11-02T10:30:00Z", "Giấy", "Đơn")))
                .isEmpty();
    }

    @Test
    void anotherNameAnotherDayAndAnotherPaperAreDifferences() {
        assertThat(differences.between(
                        accepted("Nguyễn Văn Hùng", "2026-11-02T01:00:00Z", "Đơn", "Giấy"),
                        accepted("Nguyễn Văn Hưng", "2026-11-02T18:00:00Z", "Đơn", "Đơn")))
                .containsExactly("submission.applicant.name", "submission.documents[].name", "submission.submittedAt");
    }

    @Test
    void whatOnlyOneOfThemSaysIsMarkedAndWhatIsNotToldDoesNotCount() {
        NationalMessage told = accepted("An", "2026-11-02T01:00:00Z", "Đơn");
        NationalMessage reported = read("""
                {"type":"DOSSIER_ACCEPTED","code":"H56.1","text":"x","officer":{"name":"Bình"},
                 "submission":{"procedure":"1.012783","submittedAt":"2026-11-02T01:00:00Z","subject":"y",
                 "applicant":{"role":"APPLICANT","kind":"INDIVIDUAL","name":"An","phone":"0900000001"}}}""");

        assertThat(differences.between(told, reported))
                .containsExactly("+submission.applicant.phone", "-submission.documents[].name", "+text");
    }

    private static NationalMessage accepted(String name, String at, String... papers) {
        return read("""
                {"type":"DOSSIER_ACCEPTED","code":"H56.1","submission":{"procedure":"1.012783","submittedAt":"%s",
                 "applicant":{"role":"APPLICANT","kind":"INDIVIDUAL","name":"%s"},"documents":[%s]}}""".formatted(
                        at,
                        name,
                        java.util.Arrays.stream(papers)
                                .map(paper -> "{\"name\":\"" + paper + "\",\"link\":\"https://x/" + paper.length()
                                        + name.length() + "\"}")
                                .collect(java.util.stream.Collectors.joining(","))));
    }

    private static NationalMessage read(String json) {
        return NationalJson.read(json, NationalMessage.class);
    }
}

package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.surroundings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTests {

    private static List<String> lines(Mapping mapping, String document) {
        return mapping.explain(document.getBytes(StandardCharsets.UTF_8), surroundings())
                .lines();
    }

    @Test
    void tellsWhereEveryFieldCameFromAndWhatWasLeftUnread() {
        Mapping mapping = mapping("in", "json", """
                message: dossier-submitted
                each: $.data
                fields:
                  - {local: MaHoSo, national: code, required: true}
                  - {local: Kenh, national: submission.channel, codes: {"2": ONLINE}}
                  - {constant: OWNER, national: submission.applicant.role}
                  - {local: Ten, national: submission.applicant.name}
                  - list: GiayTo
                    national: submission.documents
                    fields: [{local: Ten, national: name}]
                """);
        assertThat(lines(mapping, """
                {"service":"x","data":[{"MaHoSo":"H56-1","Kenh":"2","Ten":"Nguyễn Thị Thử","La":{"Lung":[{"A":1},{"A":2}]},
                "GiayTo":[{"Ten":"Đơn","Ma":"1"}]}]}
                """))
                .contains(
                        "mapping test/mapping",
                        "  code of $.data[0] <- $.data[0].MaHoSo (dossier code) = H… (5)  [mappings/test/mapping.yaml:8:5]",
                        "  submission.channel of $.data[0] <- $.data[0].Kenh (codes) = 2  [mappings/test/mapping.yaml:9:5]",
                        "  submission.applicant.role of $.data[0] <- constant = OWNER  [mappings/test/mapping.yaml:10:5]",
                        "  name of $.data[0].GiayTo[0] <- $.data[0].GiayTo[0].Ten (text) = Đ… (3)  [mappings/test/mapping.yaml:14:14]",
                        "  not read: $.service",
                        "  not read: $.data[*].La.Lung[*].A",
                        "  not read: $.data[*].GiayTo[*].Ma")
                .noneMatch(line -> line.contains("Nguyễn"))
                .anyMatch(line -> line.contains("required"));
    }

    @Test
    void namesUnreadElementsAndAttributesOfXml() {
        Mapping mapping =
                mapping("in", "xml", "message: dossier-stopped\nfields: [{local: /A/Code, national: code}]\n");
        assertThat(lines(mapping, "<A x='1'><Code y='2'>C</Code><B><C>1</C><D/></B></A>"))
                .contains("  not read: /A/@x", "  not read: /A/Code/@y", "  not read: /A/B/C", "  not read: /A/B/D");
    }
}

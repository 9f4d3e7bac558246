package org.lienthong.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.NationalFields;
import org.lienthong.web.ForeseesRefusals;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Component;

/** What the systems of a province would refuse of a paper receipt, in the words of the columns in which it is mended. */
@Component
class LateLacks {

    /** What cannot be given on a paper receipt's line. */
    static final String SCANS = "scans";

    private static final String OTHER = "other";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("receipt.promisedAt", "promised"),
            Map.entry("receipt.receivedBy", "receivedBy"),
            Map.entry("submission.procedureName", "procedure"),
            Map.entry("submission.applicant.idNumber", "idNumber"),
            Map.entry("submission.applicant.phone", "phone"),
            Map.entry("submission.applicant.address.text", "address"),
            Map.entry("submission.applicant.address.commune", "commune"),
            Map.entry("submission.parcels[].commune", "commune"),
            Map.entry("submission.parcels", "parcel"),
            Map.entry("submission.parcels[].sheet", "parcel"),
            Map.entry("submission.parcels[].number", "parcel"),
            Map.entry("submission.parcels[].area", "parcel"),
            Map.entry("submission.documents", "papers"),
            Map.entry("submission.documents[].name", "papers"),
            Map.entry("submission.documents[].fileName", SCANS),
            Map.entry("submission.documents[].content", SCANS));

    private final ForeseesRefusals foresees;
    private final SystemWords systems;
    private final FieldWords fields;
    private final Words words;

    LateLacks(ForeseesRefusals foresees, SystemWords systems, FieldWords fields, Words words) {
        this.foresees = foresees;
        this.systems = systems;
        this.fields = fields;
        this.words = words;
    }

    /** Each once for each system, in the order of the systems' documents. */
    List<LateLack> of(ProvinceCode province, NationalMessage message, Locale locale) {
        Map<String, LateLack> lacks = new LinkedHashMap<>();
        for (ForeseesRefusals.Foreseen foreseen : foresees.of(province, message)) {
            String system = systems.of(locale, province, foreseen.system());
            for (Finding finding : foreseen.findings()) {
                LateLack lack = lack(system, finding, locale);
                lacks.putIfAbsent(lack.sentence(), lack);
            }
        }
        return List.copyOf(lacks.values());
    }

    private LateLack lack(String system, Finding finding, Locale locale) {
        String path = finding.path().replaceAll("\\[\\d+]", "[]");
        String reason = missing(finding) ? REASONS.getOrDefault(path, OTHER) : OTHER;
        String why = reason.equals(OTHER) ? other(path, finding, locale) : words.say(locale, "late.lack." + reason);
        return new LateLack(reason, words.say(locale, "late.refuses", system, why));
    }

    private static boolean missing(Finding finding) {
        return finding.rule().equals("required") || finding.rule().equals("wanted");
    }

    private String other(String path, Finding finding, Locale locale) {
        String why = words.finding(locale, finding);
        return NationalFields.all().contains(path)
                ? words.say(locale, "late.lack.other", fields.section(locale, path), fields.field(locale, path), why)
                : why;
    }
}

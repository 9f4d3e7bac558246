package org.lienthong.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.NationalJson;
import org.lienthong.registry.Area;
import org.lienthong.registry.FindingDossiers;
import org.lienthong.web.Office;
import org.lienthong.web.Pressed;
import org.lienthong.web.SpeaksForOffices;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.Fields;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Component;

/** Enters receipts, each for itself; what is known already is not entered again, whoever entered it. */
@Component
class LateEntry {

    private final FindingDossiers dossiers;
    private final Areas areas;
    private final SpeaksForOffices speaking;
    private final Words words;

    LateEntry(FindingDossiers dossiers, Areas areas, SpeaksForOffices speaking, Words words) {
        this.dossiers = dossiers;
        this.areas = areas;
        this.speaking = speaking;
        this.words = words;
    }

    /** @param known the code of the dossier that has this receipt already; null when none has */
    public record Judged(LateRow row, @Nullable String known) {
        public boolean enters() {
            return row.good() && known == null;
        }
    }

    /** What came of a line. */
    public enum Outcome {
        ENTERED,
        KNOWN,
        REFUSED,
        TRY_LATER
    }

    /** @param why sentences; empty when it was entered */
    public record Entered(
            LateRow row, Outcome outcome, @Nullable String code, List<String> why) {}

    List<Judged> judged(ProvinceCode province, List<LateRow> rows) {
        Area area = Objects.requireNonNull(areas.read(new Fields(), province.value(), null));
        return rows.stream()
                .map(row -> new Judged(row, row.good() ? known(row, area) : null))
                .toList();
    }

    List<Entered> enter(
            ProvinceCode province,
            List<LateRow> rows,
            String reason,
            String by,
            @Nullable Office office,
            Locale locale) {
        List<Entered> entered = new ArrayList<>();
        for (Judged judged : judged(province, rows)) {
            LateRow row = judged.row();
            NationalMessage message = row.message();
            if (message == null) {
                entered.add(new Entered(row, Outcome.REFUSED, null, wrong(row, locale)));
            } else if (judged.known() != null) {
                entered.add(new Entered(row, Outcome.KNOWN, judged.known(), List.of()));
            } else {
                String key = "late:" + row.number() + ":"
                        + Integer.toHexString(NationalJson.write(message).hashCode());
                entered.add(said(
                        row,
                        speaking.say(
                                message,
                                SpeaksForOffices.Kind.LATE_ENTRY,
                                new Pressed(key, province, null, by, office, reason)),
                        locale));
            }
        }
        return entered;
    }

    private Entered said(LateRow row, SpeaksForOffices.Said said, Locale locale) {
        if (said.trouble()) {
            return new Entered(row, Outcome.TRY_LATER, null, List.of());
        }
        return said.done()
                ? new Entered(row, Outcome.ENTERED, row.number(), List.of())
                : new Entered(
                        row,
                        Outcome.REFUSED,
                        null,
                        said.findings().stream()
                                .map(finding -> words.finding(locale, finding))
                                .toList());
    }

    private List<String> wrong(LateRow row, Locale locale) {
        return row.wrong().stream()
                .map(wrong ->
                        words.say(locale, "late.column." + wrong.column()) + ": " + words.say(locale, wrong.key()))
                .toList();
    }

    private @Nullable String known(LateRow row, Area area) {
        return dossiers.find(new DossierCode(row.number()), area)
                .fold(entry -> entry.document().code().value(), several -> row.number(), () -> null);
    }
}

package org.lienthong.web.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
    private final LateLacks lacks;
    private final Words words;

    LateEntry(FindingDossiers dossiers, Areas areas, SpeaksForOffices speaking, LateLacks lacks, Words words) {
        this.dossiers = dossiers;
        this.areas = areas;
        this.speaking = speaking;
        this.lacks = lacks;
        this.words = words;
    }

    /**
     * What would become of a line.
     *
     * @param known the code of the dossier that has this receipt already; null when none has
     * @param lacks what systems of the province would refuse of it; empty when it is wrong or known
     */
    public record Judged(LateRow row, @Nullable String known, List<LateLack> lacks) {

        /** Without a word more. */
        public boolean enters() {
            return row.good() && known == null && lacks.isEmpty();
        }

        boolean entersWith(Set<String> anyway) {
            return lacks.stream().map(LateLack::reason).allMatch(anyway::contains);
        }
    }

    /**
     * @param province where they were written
     * @param reason why they come late
     * @param anyway the reasons of refusals with which lines are entered all the same
     * @param by who enters them
     */
    record Act(
            ProvinceCode province,
            String reason,
            Set<String> anyway,
            String by,
            @Nullable Office office) {}

    /** What came of a line. */
    public enum Outcome {
        ENTERED,
        KNOWN,

        /** A system would refuse it, and nobody said that it shall be entered all the same. */
        HELD,
        REFUSED,
        TRY_LATER
    }

    /** @param why sentences; empty when it was entered */
    public record Entered(
            LateRow row, Outcome outcome, @Nullable String code, List<String> why) {

        /** Whether it has still to be entered. */
        public boolean left() {
            return outcome != Outcome.ENTERED && outcome != Outcome.KNOWN;
        }
    }

    List<Judged> judged(ProvinceCode province, List<LateRow> rows, Locale locale) {
        Area area = Objects.requireNonNull(areas.read(new Fields(), province.value(), null));
        return rows.stream().map(row -> judged(province, row, area, locale)).toList();
    }

    private Judged judged(ProvinceCode province, LateRow row, Area area, Locale locale) {
        NationalMessage message = row.message();
        if (message == null) {
            return new Judged(row, null, List.of());
        }
        String known = known(row, area);
        return new Judged(row, known, known == null ? lacks.of(province, message, locale) : List.of());
    }

    List<Entered> enter(List<LateRow> rows, Act act, Locale locale) {
        return judged(act.province(), rows, locale).stream()
                .map(judged -> enter(judged, act, locale))
                .toList();
    }

    private Entered enter(Judged judged, Act act, Locale locale) {
        LateRow row = judged.row();
        NationalMessage message = row.message();
        if (message == null) {
            return new Entered(row, Outcome.REFUSED, null, wrong(row, locale));
        }
        if (judged.known() != null) {
            return new Entered(row, Outcome.KNOWN, judged.known(), List.of());
        }
        if (!judged.entersWith(act.anyway())) {
            return new Entered(
                    row,
                    Outcome.HELD,
                    null,
                    judged.lacks().stream().map(LateLack::sentence).toList());
        }
        String key = "late:" + row.number() + ":"
                + Integer.toHexString(NationalJson.write(message).hashCode());
        Pressed pressed = new Pressed(key, act.province(), null, act.by(), act.office(), act.reason());
        return said(row, speaking.say(message, SpeaksForOffices.Kind.LATE_ENTRY, pressed), locale);
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

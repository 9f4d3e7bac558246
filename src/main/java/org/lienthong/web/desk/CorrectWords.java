package org.lienthong.web.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.Finding;
import org.lienthong.registry.Area;
import org.lienthong.registry.Entry;
import org.lienthong.registry.FindingDossiers;
import org.lienthong.registry.Quarantined;
import org.lienthong.web.Office;
import org.lienthong.web.ResendsQuarantined;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.Fields;
import org.lienthong.web.words.Words;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What waits in quarantine, in the words of an official, and the dossier that it belongs to. */
@Component
record CorrectWords(FindingDossiers dossiers, Areas areas, SystemWords systems, Words words, Desks desks) {

    String system(Locale locale, Quarantined row) {
        return systems.of(locale, row.system().province(), row.system().name());
    }

    List<String> findings(Locale locale, Quarantined row) {
        return row.findings().stream().map(finding -> finding(locale, finding)).toList();
    }

    String finding(Locale locale, Finding finding) {
        return words.finding(locale, finding);
    }

    @Nullable
    Office office(Authentication who) {
        return desks.office(who).orElse(null);
    }

    /** The code of its dossier; null when none is known under the name in the message. */
    @Nullable
    String code(Quarantined row) {
        return dossier(row).map(entry -> entry.document().code().value()).orElse(null);
    }

    @Nullable
    Long dossierId(Quarantined row) {
        return dossier(row).map(Entry::id).orElse(null);
    }

    private Optional<Entry> dossier(Quarantined row) {
        String name = row.dossier() != null ? row.dossier() : row.name();
        DossierCode code = name == null ? null : Fields.name(name);
        Area area = Objects.requireNonNull(
                areas.read(new Fields(), row.system().province().value(), null));
        return code == null
                ? Optional.empty()
                : dossiers.find(code, area).fold(Optional::of, several -> Optional.<Entry>empty(), Optional::empty);
    }

    /** The key of what to say. */
    String outcome(ResendsQuarantined.Outcome outcome) {
        return outcome.fold(
                () -> "correct.said.done",
                refused -> "correct.said.refused",
                () -> "correct.said.closed",
                () -> "correct.said.closed");
    }
}

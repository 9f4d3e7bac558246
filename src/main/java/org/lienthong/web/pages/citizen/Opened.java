package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.Visits;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.registry.Entry;
import org.lienthong.web.api.HandingOver;
import org.lienthong.web.api.NamedDossier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The dossier that the second factor has opened on this browser. */
@Component
class Opened {

    private final NamedDossier named;
    private final Visits visits;
    private final HandingOver handing;

    Opened(NamedDossier named, Visits visits, HandingOver handing) {
        this.named = named;
        this.visits = visits;
        this.handing = handing;
    }

    /** Why the office that must act next has not been told; null when it has. */
    HandingOver.@Nullable NotYet notYet(Entry entry) {
        return handing.of(entry);
    }

    /** Empty when it is not open, or no more. */
    Optional<Entry> find(String code, @Nullable String province, HttpServletRequest request) {
        Entry entry = named.get(code, province);
        String visit = VisitCookie.read(request);
        return !visit.isEmpty() && visits.opens(visit, entry.id()) ? Optional.of(entry) : Optional.empty();
    }

    static String locked(String code, @Nullable String province) {
        return "redirect:" + TrackPages.path("/track/{code}/open", code, province);
    }

    /** Whether papers are asked for that the citizen has not handed in yet; from then on what was asked is not kept. */
    static boolean asksCitizen(Dossier dossier) {
        return dossier.status() == DossierStatus.SUPPLEMENT_REQUESTED && dossier.holder() == Holder.CITIZEN;
    }

    /** Whether an office looks at papers that were handed in later. */
    static boolean looksAtPapers(Dossier dossier) {
        return dossier.status() == DossierStatus.SUPPLEMENT_REQUESTED && dossier.holder() != Holder.CITIZEN;
    }

    static void lay(Entry entry, String code, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("style", "citizen");
        model.addAttribute("dossier", entry.document());
        model.addAttribute("name", code);
        model.addAttribute("asksCitizen", asksCitizen(entry.document()));
        model.addAttribute("province", entry.document().province().value());
    }
}

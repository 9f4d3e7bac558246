package org.lienthong.web.pages.citizen;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.receipts.QrPicture;
import org.lienthong.web.access.AccessSettings;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.NamedDossier;
import org.lienthong.web.api.TrackedDossier;
import org.lienthong.web.api.Tracking;
import org.lienthong.web.api.TypedCode;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Following a dossier by its code; nobody's data. */
@Controller
class TrackPages {

    private final Tracking tracking;
    private final NamedDossier named;
    private final AccessSettings access;

    TrackPages(Tracking tracking, NamedDossier named, AccessSettings access) {
        this.tracking = tracking;
        this.named = named;
        this.access = access;
    }

    @GetMapping("/track")
    String track(@RequestParam(required = false) @Nullable String code, Model model) {
        model.addAttribute("style", "citizen");
        if (code == null || code.isBlank()) {
            return "track";
        }
        String typed = code.strip();
        String meant = TypedCode.of(typed);
        boolean mended = Fields.name(typed) == null && Fields.name(meant) != null;
        return "redirect:" + path("/track/{code}", mended ? meant : typed, null);
    }

    @GetMapping("/track/{code}")
    String tracked(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            Locale locale,
            Model model) {
        model.addAttribute("style", "citizen");
        TrackedDossier dossier = tracking.track(code, province, locale);
        model.addAttribute("dossier", dossier);
        Dossier document = named.get(code, province).document();
        model.addAttribute("journey", Journey.of(document));
        model.addAttribute(
                "next",
                Opened.looksAtPapers(document) ? "handed-in" : document.status().name());
        model.addAttribute("name", code);
        model.addAttribute("province", dossier.province());
        return "tracked";
    }

    /** The address of the page as a QR code, for who shows it to somebody else or prints it. */
    @GetMapping("/track/{code}/qr.svg")
    ResponseEntity<String> qr(@PathVariable String code, @RequestParam(required = false) @Nullable String province) {
        String base = access.publicAddress().replaceFirst("/+$", "");
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePrivate())
                .body(QrPicture.svg(base + path("/track/{code}", code, province)));
    }

    static String path(String template, String code, @Nullable String province) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(template);
        if (province != null && province.matches("[A-Za-z0-9]{2,8}")) {
            page.queryParam("province", province);
        }
        return page.encode().build(code).toASCIIString();
    }
}

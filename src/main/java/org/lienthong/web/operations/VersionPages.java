package org.lienthong.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ActivatingProvinces.Golden;
import org.lienthong.province.ActivatingProvinces.Order;
import org.lienthong.province.Activation;
import org.lienthong.province.ConfigVersion;
import org.lienthong.web.ActivatesVersions;
import org.lienthong.web.api.FindingItem;
import org.lienthong.web.api.Versioned;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What counts in each province since when, what the files on disk would change, and bringing them into force. */
@Controller
class VersionPages implements Live {

    private static final Logger log = LoggerFactory.getLogger(VersionPages.class);
    private static final int MOST = 100;
    private static final int LONGEST_REASON = 300;

    /** Stands for the files on disk. */
    private static final String DISK = "disk";

    private final ActivatesVersions versions;
    private final Versioned versioned;
    private final Words words;

    VersionPages(ActivatesVersions versions, Versioned versioned, Words words) {
        this.versions = versions;
        this.versioned = versioned;
        this.words = words;
    }

    /**
     * One file that is not the same.
     *
     * @param kind added, changed or removed
     */
    public record Changed(String file, LineDifferences.Kind kind, List<LineDifferences.Line> lines) {}

    @GetMapping({"/operations/versions", "/fragments/operations/versions"})
    String all(HttpServletRequest request, Model model) {
        model.addAttribute("standings", versions.standings());
        return Faces.following(request, model, this, "operations-versions");
    }

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public Object look() {
        return versions.standings();
    }

    @Override
    public Duration pace() {
        return Duration.ofSeconds(5);
    }

    @GetMapping("/operations/versions/{province}")
    String one(
            @PathVariable String province,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        ProvinceCode code = versioned.province(province);
        List<ConfigVersion> history = versions.versions(code, MOST);
        ConfigVersion inForce =
                history.stream().filter(ConfigVersion::inForce).findFirst().orElse(null);
        String older = from != null ? from : inForce == null ? "" : String.valueOf(inForce.version());
        String newer = to != null ? to : DISK;
        model.addAttribute("province", code.value());
        model.addAttribute("history", history);
        model.addAttribute("inForce", inForce);
        model.addAttribute("from", older);
        model.addAttribute("to", newer);
        ActivatesVersions.Files shown = files(code, newer);
        model.addAttribute(
                "changed",
                changed(older.isEmpty() ? new TreeMap<>() : files(code, older).texts(), shown.texts()));
        boolean wholeStep =
                newer.equals(DISK) && older.equals(inForce == null ? "" : String.valueOf(inForce.version()));
        model.addAttribute("digest", wholeStep ? shown.digest() : null);
        Faces.of(model);
        return "operations-version";
    }

    @PostMapping("/operations/versions/{province}/activate")
    String activate(
            @PathVariable String province,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "false") boolean looked,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean remove,
            @RequestParam(defaultValue = "") String despiteGolden,
            @RequestParam(defaultValue = "") String digest,
            Authentication who,
            Locale locale,
            RedirectAttributes after) {
        ProvinceCode code = versioned.province(province);
        String despite = despiteGolden.strip();
        if (!dryRun && (!looked || digest.isEmpty() || seen != current(code)) || despite.length() > LONGEST_REASON) {
            return said("versions.said.look-first", code, null, locale, after);
        }
        Golden golden = despite.isEmpty() ? Golden.MUST_HOLD : Golden.despite(despite);
        Order order = new Order(who.getName(), dryRun, remove, golden);
        Activation done = versions.activate(code, digest.isEmpty() ? order : order.only(digest));
        return said("versions.said." + done.state(), code, done, locale, after);
    }

    @PostMapping("/operations/versions/{province}/rollback")
    String rollback(
            @PathVariable String province,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "false") boolean looked,
            Authentication who,
            Locale locale,
            RedirectAttributes after) {
        ProvinceCode code = versioned.province(province);
        if (!looked || seen != current(code)) {
            return said("versions.said.look-first", code, null, locale, after);
        }
        Activation done = versions.rollback(code, new Order(who.getName(), false, false));
        return said("versions.said." + done.state(), code, done, locale, after);
    }

    /** The number of the version in force, so that nobody confirms what somebody else has just changed; 0 for none. */
    private int current(ProvinceCode province) {
        return versions.versions(province, MOST).stream()
                .filter(ConfigVersion::inForce)
                .mapToInt(ConfigVersion::version)
                .findFirst()
                .orElse(0);
    }

    private String said(
            String key, ProvinceCode province, @Nullable Activation done, Locale locale, RedirectAttributes after) {
        after.addFlashAttribute("said", key);
        after.addFlashAttribute("saidOf", province.value());
        after.addFlashAttribute(
                "saidMany",
                done == null || done.version() == null ? 0 : done.version().version());
        if (done != null) {
            log.info("{} {}", province, done.state());
            after.addFlashAttribute(
                    "findings",
                    java.util.stream.Stream.concat(done.findings().stream(), done.warnings().stream())
                            .map(finding -> FindingItem.of(finding, words, Locale.ENGLISH))
                            .toList());
        }
        return "redirect:/operations/versions/" + province;
    }

    private ActivatesVersions.Files files(ProvinceCode province, String version) {
        try {
            return versions.files(province, version.equals(DISK) ? null : Integer.valueOf(version));
        } catch (NumberFormatException | NoSuchElementException unknown) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found").refusal();
        }
    }

    private static List<Changed> changed(SortedMap<String, String> older, SortedMap<String, String> newer) {
        TreeSet<String> names = new TreeSet<>(older.keySet());
        names.addAll(newer.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(older.get(name), newer.get(name)))
                .map(name -> new Changed(
                        name,
                        older.get(name) == null
                                ? LineDifferences.Kind.ADDED
                                : newer.get(name) == null ? LineDifferences.Kind.REMOVED : LineDifferences.Kind.SAME,
                        LineDifferences.between(older.getOrDefault(name, ""), newer.getOrDefault(name, ""))))
                .toList();
    }
}

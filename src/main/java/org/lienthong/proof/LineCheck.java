package org.lienthong.proof;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds what lists narrow and search by beside a dossier's row against the row: exactly one of each, and the same. */
final class LineCheck {

    /** What a line has of its dossier. */
    private static final Set<String> LINE = Set.of(
            "submitted_at",
            "received_at",
            "due_at",
            "completed_at",
            "delivered_at",
            "ended_at",
            "legal_due_at",
            "tax_due_at",
            "days_reception",
            "days_accepted",
            "days_processing",
            "days_papers",
            "days_handed_in",
            "days_tax",
            "days_payment",
            "province",
            "issuing_province",
            "procedure_code",
            "status",
            "holder",
            "channel",
            "transaction_type",
            "commune",
            "phase",
            "kpi",
            "plain",
            "reported");

    private LineCheck() {}

    static Optional<Flaw> check(DossierPage.Row dossier, DossierPage.Page page) {
        List<Map<String, String>> lines = page.lines().of(dossier);
        List<Map<String, String>> words = page.words().of(dossier);
        if (lines.size() != 1 || words.size() != 1) {
            return flaw(Flaw.Kind.LINE_DROPPED, dossier, lines.isEmpty() ? "dossier_line" : "dossier_words");
        }
        TreeSet<String> differing = differing(lines.get(0), dossier.columns());
        String name = words.get(0).getOrDefault("name", "");
        String all = name + words.get(0).getOrDefault("codes", "");
        if (!all.equals(dossier.columns().get("search_text"))
                || !name.equals(lines.get(0).getOrDefault("name", ""))) {
            differing.add("name, codes");
        }
        return differing.isEmpty()
                ? Optional.empty()
                : flaw(Flaw.Kind.LINE_DIFFERS, dossier, String.join(", ", differing));
    }

    private static TreeSet<String> differing(Map<String, String> line, Map<String, String> row) {
        TreeSet<String> differing = new TreeSet<>(LINE);
        differing.removeIf(column -> Objects.equals(line.get(column), row.get(column)));
        return differing;
    }

    private static Optional<Flaw> flaw(Flaw.Kind kind, DossierPage.Row dossier, String detail) {
        return Optional.of(Flaw.of(kind, dossier.province(), dossier.code(), 0, detail));
    }
}

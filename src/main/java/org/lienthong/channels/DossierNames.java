package org.lienthong.channels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.dossier.AliasKind;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.PathTemplate;

/** What the names in braces of a profile stand for, for one dossier and one system. */
final class DossierNames {

    private final Map<String, String> values;

    DossierNames(PartnerSystem partner, Dossier dossier) {
        values = new HashMap<>(partner.settings());
        values.keySet().removeAll(PathTemplate.IDENTIFIERS);
        dossier.aliases()
                .forEach(alias ->
                        values.putIfAbsent(name(alias.kind()), alias.value().value()));
        values.put("code", dossier.code().value());
        if (dossier.receipt() != null && dossier.receipt().number() != null) {
            values.put("receiptNumber", dossier.receipt().number().value());
        }
    }

    /** Why this text cannot be filled in, if it cannot: the dossier lacks a name, or its name would leave the path. */
    Optional<Finding> missing(PathTemplate template) {
        return template.names().stream()
                .flatMap(name -> finding(name, values.get(name)).stream())
                .findFirst();
    }

    private static Optional<Finding> finding(String name, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return Optional.of(Finding.of(
                    name, "required", "the partner's call names the dossier by this; it becomes known with a message"));
        }
        return List.of(value.split("/", -1)).contains("..")
                ? Optional.of(Finding.of(name, "bad-path", "this name cannot stand in a path; tell it another way"))
                : Optional.empty();
    }

    String path(String template) {
        return new PathTemplate(template).filledPath(this::value);
    }

    String text(String template) {
        return new PathTemplate(template).filled(this::value);
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private static String name(AliasKind kind) {
        return switch (kind) {
            case DOSSIER_CODE -> "code";
            case RECEIPT_NUMBER -> "receiptNumber";
            case ONE_STOP_CODE -> "oneStopCode";
            case NATIONAL_CODE -> "nationalCode";
        };
    }
}

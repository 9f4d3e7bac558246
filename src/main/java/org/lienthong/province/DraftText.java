package org.lienthong.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.dossier.ProvinceCode;

/** Writes the draft of a province config as people would: with comments where something is assumed or still open. */
final class DraftText {

    private final StringBuilder out = new StringBuilder();

    DraftText(AdministrativeUnit unit, LocalDate since, List<AdministrativeUnit> ancestors) {
        LocalDate from = unit.validFrom();
        String formerly = ancestors.stream()
                .map(AdministrativeUnit::code)
                .filter(code -> !code.equals(unit.code()))
                .distinct()
                .map(ProvinceCode::value)
                .collect(Collectors.joining(", "));
        line("# yaml-language-server: $schema=province.schema.json");
        line("# " + unit.name() + ". Secrets never stand here. What says " + DraftingProvinces.OPEN
                + " is still to be filled in; ./lienthong check " + unit.code() + " lists it.");
        line("province: " + unit.code());
        line("name: " + quoted(unit.name()));
        line("gso: \"" + unit.gso() + "\"");
        line("zone: Asia/Ho_Chi_Minh");
        line("validFrom: " + (from == null || from.isBefore(since) ? since : from));
        if (!formerly.isEmpty()) {
            line("formerly: [" + formerly
                    + "]   # closed codes under which partners still knock; remove those that do not");
        }
        line("assumed: true   # remove when every address and setting below was confirmed by the province");
        line("stage: shadow   # hears and translates everything, calls nobody; remove to go live");
        line("");
        line("systems:");
    }

    /**
     * @param asked who asks for which setting
     * @param secrets the names of its secrets and what they are
     */
    void system(
            SystemDraft system, Map<String, String> settings, Map<String, String> asked, Map<String, String> secrets) {
        line("  " + system.kind().code() + ":");
        secrets.forEach((name, what) -> line("    # secret " + name + ": " + what));
        line("    family: " + system.family());
        line(
                system.address().isEmpty()
                        ? "    address: " + DraftingProvinces.OPEN + "   # where the hub reaches it"
                        : "    address: " + quoted(system.address()));
        if (system.transport().kind() != TransportKind.DIRECT) {
            line("    transport:");
            line("      kind: " + EnumWords.word(system.transport().kind()));
            system.transport().settings().forEach((name, value) -> line("      " + name + ": " + quoted(value)));
        }
        if (!system.fileHosts().isEmpty()) {
            line("    fileHosts: [" + String.join(", ", system.fileHosts())
                    + "]   # the only hosts from which papers are fetched");
        }
        if (!settings.isEmpty()) {
            line("    settings:");
            settings.forEach((name, value) -> line("      " + name + ": " + quoted(value)
                    + (asked.containsKey(name) ? "   # for " + asked.get(name) : "")));
        }
    }

    String text() {
        return out.toString();
    }

    /** Plain where YAML takes it as this text and nothing else. */
    private static String quoted(String value) {
        boolean plain = value.matches("[\\p{L}][\\p{L}\\p{N} ._/:-]*")
                && !value.contains(": ")
                && !value.endsWith(":")
                && !value.endsWith(" ")
                && !List.of("true", "false", "yes", "no", "on", "off", "null").contains(value.toLowerCase(Locale.ROOT));
        return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}

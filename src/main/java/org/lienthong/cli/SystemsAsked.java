package org.lienthong.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.DraftingProvinces;
import org.lienthong.province.SystemDraft;
import org.lienthong.province.SystemKind;
import picocli.CommandLine.ParameterException;

/** Finds out which systems a province has: from what was told, from a province like it, and by asking. */
final class SystemsAsked {

    private static final List<SystemKind> KINDS =
            List.of(SystemKind.PORTAL, SystemKind.ONE_STOP_SHOP, SystemKind.LIS, SystemKind.TAX_GATE);

    private final DraftingProvinces drafting;
    private final AdministrativeUnit unit;
    private final Questions questions;
    private final Map<String, SystemKind> own;
    private final Function<String, ParameterException> wrong;

    /** @param own families that are drafted in the same go */
    SystemsAsked(
            DraftingProvinces drafting,
            AdministrativeUnit unit,
            Questions questions,
            Map<String, SystemKind> own,
            Function<String, ParameterException> wrong) {
        this.drafting = drafting;
        this.unit = unit;
        this.questions = questions;
        this.own = own;
        this.wrong = wrong;
    }

    /** @param told family and address by kind, as {@code vilis=file:/srv/vilis} */
    List<SystemDraft> systems(Map<SystemKind, String> told, @Nullable String like, Map<String, String> settings)
            throws IOException {
        Map<SystemKind, SystemDraft> known = new EnumMap<>(SystemKind.class);
        if (like != null) {
            model(like).forEach(system -> known.put(system.kind(), system));
        }
        told.forEach((kind, text) -> known.put(kind, told(kind, text, known.get(kind))));
        if (told.isEmpty() && like == null && questions.areAsked()) {
            for (SystemKind kind : KINDS) {
                String family = questions.ask(
                        "Family of the " + kind.code() + ", one of " + String.join(", ", drafting.families(kind))
                                + "; empty: there is none",
                        "",
                        drafting.families(kind)::contains);
                if (!family.isEmpty()) {
                    known.put(kind, SystemDraft.of(kind, family, ""));
                }
            }
        }
        if (known.isEmpty()) {
            throw wrong.apply("name at least one system, as --lis vbdlis=https://..., or a province with --like");
        }
        List<SystemDraft> systems = new ArrayList<>();
        for (SystemDraft system : known.values()) {
            systems.add(asked(system, settings));
        }
        unused(settings, known);
        return systems;
    }

    private List<SystemDraft> model(String like) {
        try {
            ProvinceCode code = new ProvinceCode(like);
            if (drafting.knows(code)) {
                return drafting.like(code, unit);
            }
        } catch (InvalidValue noCode) {
            // told below
        }
        throw wrong.apply("there is no config of " + like + " without findings; see ./lienthong check");
    }

    private SystemDraft told(SystemKind kind, String text, @Nullable SystemDraft before) {
        String family = text.contains("=") ? text.substring(0, text.indexOf('=')) : text;
        String address = text.contains("=") ? text.substring(text.indexOf('=') + 1) : "";
        boolean fits = own.get(family) == kind || drafting.families(kind).contains(family);
        if (!fits) {
            throw wrong.apply("there is no family " + family + " of kind " + kind.code() + "; use one of "
                    + String.join(", ", drafting.families(kind)) + ", or --own " + kind.code() + "=SAMPLE-FILE");
        }
        return before != null && before.family().equals(family)
                ? before.with(address, Map.of())
                : SystemDraft.of(kind, family, address);
    }

    private SystemDraft asked(SystemDraft system, Map<String, String> settings) throws IOException {
        String name = system.kind().code();
        String address = system.address().isEmpty()
                ? questions.ask("Address of the " + name + " (" + system.family() + ")", "", any -> true)
                : system.address();
        Map<String, String> told = new TreeMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(name + ".")) {
                told.put(key.substring(name.length() + 1), value);
            }
        });
        SystemDraft placed = system.with(address, told);
        Map<String, String> answers = new TreeMap<>();
        for (Map.Entry<String, String> setting : drafting.settings(placed, unit).entrySet()) {
            boolean open = !placed.settings().containsKey(setting.getKey());
            if (open) {
                String by = drafting.asked(placed, unit).getOrDefault(setting.getKey(), "");
                answers.put(
                        setting.getKey(),
                        questions.ask(name + "." + setting.getKey() + ", for " + by, setting.getValue(), any -> true));
            }
        }
        return placed.with(address, answers);
    }

    private void unused(Map<String, String> settings, Map<SystemKind, SystemDraft> known) {
        settings.keySet().stream()
                .filter(key -> known.keySet().stream().noneMatch(kind -> key.startsWith(kind.code() + ".")))
                .findFirst()
                .ifPresent(key -> {
                    throw wrong.apply("--set " + key + " names no system of this province; begin it with one of "
                            + String.join(
                                    ", ",
                                    known.keySet().stream()
                                            .map(SystemKind::code)
                                            .toList()));
                });
    }
}

package org.lienthong.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.NationalMessage;

/** Which field of a mapping says which value of one message, and so where a value that does not come back was lost. */
final class Sayings {

    /** @param rule null when no field says the value */
    record Lost(Loss why, @Nullable Place rule) {}

    /** @param never why the value never comes back from this field; null when it should */
    private record Saying(
            String path,
            FieldSpec field,
            Object value,
            @Nullable Loss never) {}

    private final Set<String> paths;
    private final Encoding encoding;
    private final ZoneId zone;
    private final CodeDay day;
    private final List<Saying> sayings = new ArrayList<>();
    private final Set<YamlTree> met = new HashSet<>();
    private final Set<YamlTree> spoken = new HashSet<>();

    private Sayings(Set<String> paths, Encoding encoding, ZoneId zone, CodeDay day) {
        this.paths = paths;
        this.encoding = encoding;
        this.zone = zone;
        this.day = day;
    }

    /** @param paths of all values of the message */
    static Sayings of(MappingSpec spec, NationalMessage message, Set<String> paths, Surroundings surroundings) {
        ZoneId zone = spec.zone() != null ? spec.zone() : surroundings.zone();
        CodeDay day = () -> CodeDay.of(spec.codesOn().get(message), zone);
        Sayings sayings = new Sayings(paths, spec.encoding(), zone, day);
        sayings.walk(spec.fields(), message, "");
        return sayings;
    }

    /** The fields that said nothing of this message. */
    Set<YamlTree> silent() {
        Set<YamlTree> silent = new HashSet<>(met);
        silent.removeAll(spoken);
        return silent;
    }

    /** A path without numbers of elements. */
    static String bare(String path) {
        return path.replaceAll("\\[\\d*]", "");
    }

    private void walk(List<FieldSpec> fields, Object record, String prefix) {
        Set<LocalPath> taken = new HashSet<>();
        for (FieldSpec field : fields) {
            boolean holds = field.whenWritten() == null || field.whenWritten().hold(record);
            met.add(field.yaml());
            if (field.list() != null) {
                list(field, field.list(), holds, record, prefix);
            } else if (field.local() != null) {
                boolean said = value(field, holds, taken.contains(field.local()), record, prefix);
                if (said && field.split() == null) {
                    taken.add(field.local());
                }
            }
        }
    }

    private void list(FieldSpec field, FieldSpec.ListSpec list, boolean holds, Object record, String prefix) {
        List<?> elements = list.national().get(record) instanceof List<?> all ? all : List.of();
        String path = prefix + list.national().shown();
        if (!holds) {
            sayings.add(new Saying(path, field, elements, Loss.CONDITION));
            return;
        }
        spoken.add(field.yaml());
        for (int i = 0; i < elements.size(); i++) {
            walk(list.fields(), elements.get(i), path + "[" + i + "].");
        }
    }

    /** Whether this field says something. */
    private boolean value(FieldSpec field, boolean holds, boolean taken, Object record, String prefix) {
        Loss never = !holds ? Loss.CONDITION : taken ? Loss.OTHER_FIRST : null;
        boolean said = field.national() == null && field.glued().isEmpty();
        for (NationalPath path : field.glued()) {
            said |= add(field, path, never == null ? Loss.JOINED : never, record, prefix);
        }
        if (field.national() != null) {
            said = add(field, field.national(), never, record, prefix);
        }
        if (said && never == null) {
            spoken.add(field.yaml());
        }
        return said && holds;
    }

    private boolean add(FieldSpec field, NationalPath national, @Nullable Loss never, Object record, String prefix) {
        Object value = national.get(record);
        if (value == null) {
            return false;
        }
        if (national.hasParts()) {
            Loss first = national.last().type() == Money.class ? Loss.ONLY_SUM : Loss.ONLY_FIRST;
            String whole = bare(prefix + national.shown());
            paths.stream()
                    .filter(path -> path.startsWith(prefix) && covers(whole, bare(path)))
                    .forEach(path -> sayings.add(new Saying(path, field, value, never == null ? first : never)));
        } else {
            String shown = national.shown();
            String path = shown.equals(".") ? prefix.substring(0, prefix.length() - 1) : prefix + shown;
            sayings.add(new Saying(path, field, value, never));
        }
        return true;
    }

    private static boolean covers(String whole, String path) {
        return path.equals(whole) || path.startsWith(whole + ".") || path.startsWith(whole + "[");
    }

    /** @param was as JSON, and so is {@code is}, which is null when nothing came back */
    Lost lost(String path, String was, @Nullable String is) {
        List<Saying> of =
                sayings.stream().filter(saying -> covers(saying.path(), path)).toList();
        if (of.isEmpty()) {
            return new Lost(Loss.NOT_WRITTEN, null);
        }
        Saying saying =
                of.stream().filter(one -> one.never() == null).findFirst().orElse(of.get(0));
        Loss why = saying.never() != null ? saying.never() : lost(saying, was, is);
        return new Lost(why, saying.field().yaml().place());
    }

    private Loss lost(Saying saying, String was, @Nullable String is) {
        FieldSpec field = saying.field();
        if (is == null) {
            boolean around =
                    !field.form().before().isEmpty() || !field.form().after().isEmpty();
            return around ? Loss.AROUND : Loss.NOT_READ;
        }
        if (field.form().cut() && Leaves.text(is).endsWith("…")) {
            return Loss.CUT;
        }
        if (encoding.losesCapitals() && was.toLowerCase(Locale.ROOT).equals(is.toLowerCase(Locale.ROOT))) {
            return Loss.CAPITALS;
        }
        Class<?> type = Objects.requireNonNull(field.national()).last().type();
        if (comesBack(field.conversion(), saying.value())) {
            return Loss.OTHER;
        }
        return ValueType.isDate(type) ? Loss.TIME : field.conversion().isCode() ? Loss.CODES : Loss.OTHER;
    }

    /** Whether a value is the same again when its conversion alone is asked. */
    private boolean comesBack(Conversion conversion, Object value) {
        try {
            return conversion.isFile()
                    || conversion
                            .read(conversion.write(value, zone, day), zone, day)
                            .equals(value);
        } catch (InvalidValue e) {
            return true;
        }
    }
}

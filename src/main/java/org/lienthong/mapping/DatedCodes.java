package org.lienthong.mapping;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;

/** A code table whose rows may be valid for a time only; what counts is the day of the message. */
final class DatedCodes implements Conversion {

    private record Entry(Object value, CodeRows.Row row) {}

    private final Map<String, List<Entry>> reading = new HashMap<>();
    private final Map<Object, List<Entry>> writing = new HashMap<>();

    /** Adds a row; false when another row has the same code at the same time. */
    boolean add(CodeRows.Row row, Object value) {
        List<Entry> same = reading.computeIfAbsent(row.local(), code -> new ArrayList<>());
        boolean free = same.stream().noneMatch(entry -> entry.row().overlaps(row));
        Entry entry = new Entry(value, row);
        same.add(entry);
        writing.computeIfAbsent(value, known -> new ArrayList<>()).add(entry);
        return free;
    }

    @Override
    public Object read(String text, ZoneId zone) {
        return read(text, zone, () -> null);
    }

    @Override
    public Object read(String text, ZoneId zone, CodeDay day) {
        List<Entry> entries = reading.get(text);
        if (entries == null) {
            throw new InvalidValue(
                    "unknown-code",
                    "the code `" + SafeText.code(text)
                            + "` is not in the code file of the mapping; send a known one or add it there");
        }
        return valid(entries, day, "the code `" + SafeText.code(text) + "`").value();
    }

    @Override
    public String write(Object value, ZoneId zone) {
        return write(value, zone, () -> null);
    }

    @Override
    public String write(Object value, ZoneId zone, CodeDay day) {
        List<Entry> entries = writing.get(value);
        if (entries == null) {
            throw new InvalidValue(
                    "unknown-code",
                    "the other side has no code for this value; add it to the code file of the mapping");
        }
        return valid(entries, day, "the other side's code for this value").row().local();
    }

    private static Entry valid(List<Entry> entries, CodeDay when, String what) {
        for (Entry entry : entries) {
            if (entry.row().always()) {
                return entry;
            }
        }
        @Nullable LocalDate day = when.day();
        for (Entry entry : entries) {
            if (day != null && entry.row().holdsOn(day)) {
                return entry;
            }
        }
        String periods = entries.stream().map(entry -> entry.row().period()).collect(Collectors.joining(" and "));
        throw new InvalidValue(
                "code-not-valid",
                what + " is valid " + periods + ", not "
                        + (day == null ? "on an unknown day" : "on " + day)
                        + "; correct the code, the day, or the code file");
    }

    @Override
    public Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        reading.forEach(
                (code, entries) -> known.put(code, entries.get(0).value().toString()));
        return known;
    }

    @Override
    public String named() {
        return "codes of a file";
    }

    @Override
    public boolean isCode() {
        return true;
    }
}

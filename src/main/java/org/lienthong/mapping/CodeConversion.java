package org.lienthong.mapping;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.dossier.InvalidValue;

/** Codes of one partner and what they mean: several values may be written as one code, which is read as the first of them. */
record CodeConversion(Map<String, Object> reading, Map<Object, String> writing) implements Conversion {

    static CodeConversion of(Map<String, List<Object>> table) {
        Map<String, Object> reading = new HashMap<>();
        Map<Object, String> writing = new HashMap<>();
        table.forEach((local, values) -> {
            reading.put(local, values.get(0));
            values.forEach(value -> writing.putIfAbsent(value, local));
        });
        return new CodeConversion(reading, writing);
    }

    @Override
    public Object read(String text, ZoneId zone) {
        Object value = reading.get(text);
        if (value == null) {
            throw new InvalidValue(
                    "unknown-code",
                    "the code `" + SafeText.code(text)
                            + "` is not in the table of the mapping; send a known one or add it there");
        }
        return value;
    }

    @Override
    public String write(Object value, ZoneId zone) {
        String local = writing.get(value);
        if (local == null) {
            throw new InvalidValue(
                    "unknown-code", "the other side has no code for this value; add it to the table of the mapping");
        }
        return local;
    }

    @Override
    public String named() {
        return "codes";
    }

    @Override
    public Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        reading.forEach((code, value) -> known.put(code, value.toString()));
        return known;
    }

    @Override
    public boolean isCode() {
        return true;
    }
}

package org.lienthong.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lienthong.dossier.InvalidValue;

/** How one local text becomes a national value and back. Both ways throw {@link InvalidValue} with the broken rule. */
interface Conversion {

    /** @param text cleaned and not blank */
    Object read(String text, ZoneId zone);

    String write(Object value, ZoneId zone);

    /** The same where the day of the message matters. */
    default Object read(String text, ZoneId zone, CodeDay day) {
        return read(text, zone);
    }

    default String write(Object value, ZoneId zone, CodeDay day) {
        return write(value, zone);
    }

    /** What it does, in a word or two, for explanations. */
    String named();

    /** Whether the text is a whole file, which is neither cleaned nor read here. */
    default boolean isFile() {
        return false;
    }

    /** Whether the text is a code and may be shown. */
    default boolean isCode() {
        return false;
    }

    /** The codes that it reads, with the values that they mean; empty when it reads no codes of a table. */
    default Map<String, String> known() {
        return Map.of();
    }

    static Conversion plain(Class<?> type) {
        Function<String, Object> reader = ValueType.reader(type);
        Function<Object, String> writer = ValueType.writer(type);
        String name = ValueType.name(type);
        return new Conversion() {
            @Override
            public Object read(String text, ZoneId zone) {
                return reader.apply(text);
            }

            @Override
            public String write(Object value, ZoneId zone) {
                return writer.apply(value);
            }

            @Override
            public String named() {
                return name;
            }

            @Override
            public boolean isCode() {
                return type.isEnum();
            }
        };
    }

    /** @param table local code to national values; the first value is read, all of them are written as that code */
    static Conversion codes(Map<String, List<Object>> table) {
        return CodeConversion.of(table);
    }

    static Conversion numbers(Class<?> type, NumberForm form) {
        Conversion plain = plain(type);
        boolean whole = type != java.math.BigDecimal.class;
        String rule = type == org.lienthong.dossier.Money.class ? "money" : "number";
        return new Conversion() {
            @Override
            public Object read(String text, ZoneId zone) {
                return plain.read(form.plain(text, whole, rule), zone);
            }

            @Override
            public String write(Object value, ZoneId zone) {
                return form.write(plain.write(value, zone));
            }

            @Override
            public String named() {
                return "number " + form.sample();
            }
        };
    }

    static Conversion dates(Class<?> type, List<DateForm> forms) {
        boolean day = type == LocalDate.class;
        return new Conversion() {
            @Override
            public Object read(String text, ZoneId zone) {
                for (DateForm form : forms) {
                    try {
                        return day ? form.date(text) : form.instant(text, zone);
                    } catch (DateTimeException e) {
                        // the next form may fit
                    }
                }
                throw DateForm.refusal(forms);
            }

            @Override
            public String write(Object value, ZoneId zone) {
                try {
                    DateForm form = forms.get(0);
                    return day ? form.write((LocalDate) value, zone) : form.write((Instant) value, zone);
                } catch (DateTimeException e) {
                    throw new InvalidValue("date", "this date cannot be written as the other side wants it");
                }
            }

            @Override
            public String named() {
                return "date " + forms.get(0).pattern();
            }
        };
    }

    /** @param words the local words for true and false; any case */
    static Conversion truth(List<String> words) {
        return new Conversion() {
            @Override
            public Object read(String text, ZoneId zone) {
                if (words.get(0).equalsIgnoreCase(text)) {
                    return true;
                }
                if (words.get(1).equalsIgnoreCase(text)) {
                    return false;
                }
                throw new InvalidValue("boolean", "write " + words.get(0) + " or " + words.get(1));
            }

            @Override
            public String write(Object value, ZoneId zone) {
                return words.get((boolean) value ? 0 : 1);
            }

            @Override
            public String named() {
                return "boolean";
            }

            @Override
            public boolean isCode() {
                return true;
            }
        };
    }

    /** The bare name of a file. One with a folder in it would let the sender choose where somebody else writes. */
    static Conversion fileName() {
        Conversion text = plain(String.class);
        return new Conversion() {
            @Override
            public Object read(String name, ZoneId zone) {
                if (leavesItsFolder(name)) {
                    throw new InvalidValue("file-name", "send the bare name of the file, without a folder");
                }
                return text.read(name, zone);
            }

            @Override
            public String write(Object value, ZoneId zone) {
                return text.write(value, zone);
            }

            @Override
            public String named() {
                return "file name";
            }
        };
    }

    private static boolean leavesItsFolder(String name) {
        boolean dots = name.chars().allMatch(c -> c == '.');
        return dots || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
    }

    static Conversion file() {
        return new Conversion() {
            @Override
            public Object read(String text, ZoneId zone) {
                return Base64Text.checked(text);
            }

            @Override
            public String write(Object value, ZoneId zone) {
                throw new IllegalStateException("files are streamed");
            }

            @Override
            public String named() {
                return "file";
            }

            @Override
            public boolean isFile() {
                return true;
            }
        };
    }
}

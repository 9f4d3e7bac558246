package org.lienthong.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Identifier;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.Money;

/**
 * The values of the national model that are written as one text. Reading throws {@link InvalidValue} with the rule that
 * is broken; the message never holds the text.
 */
final class ValueType {

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            Money.class,
            Instant.class,
            LocalDate.class,
            BigDecimal.class,
            Integer.class,
            int.class,
            Long.class,
            long.class,
            Boolean.class,
            boolean.class);

    private static final int LONGEST_WHOLE = 15;
    private static final Set<Class<?>> NUMBERS = Set.of(Integer.class, int.class, Long.class, long.class);
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,20}(?:\\.\\d{1,20})?");

    private ValueType() {}

    /** Whether this is a value and not a record with parts of its own; {@link Content} comes as a file in mappings. */
    static boolean isValue(Class<?> type) {
        return PLAIN.contains(type) || type.isEnum() || Identifier.class.isAssignableFrom(type);
    }

    /** How a cleaned text becomes a value of this type; dates and files are read elsewhere. */
    static Function<String, Object> reader(Class<?> type) {
        if (type == Money.class) {
            return ValueType::money;
        }
        if (type == BigDecimal.class) {
            return ValueType::decimal;
        }
        if (type == Integer.class || type == int.class) {
            return ValueType::integer;
        }
        if (type == Long.class || type == long.class) {
            return text -> whole(text, "number", "write a whole number without signs or separators");
        }
        if (type.isEnum()) {
            return enumeration(type);
        }
        if (Identifier.class.isAssignableFrom(type)) {
            Function<Object, @Nullable Object> constructor = Accessors.ofText(type);
            return text -> Objects.requireNonNull(constructor.apply(text));
        }
        return text -> text;
    }

    /** How a value of this type becomes a text; dates, truth values and files are written elsewhere. */
    static Function<Object, String> writer(Class<?> type) {
        if (type == Money.class) {
            return value -> Long.toString(((Money) value).vnd());
        }
        if (type == BigDecimal.class) {
            return value -> ((BigDecimal) value).toPlainString();
        }
        if (type == MessageType.class) {
            return value -> ((MessageType) value).code();
        }
        if (type.isEnum()) {
            return value -> ((Enum<?>) value).name();
        }
        if (Identifier.class.isAssignableFrom(type)) {
            return value -> ((Identifier) value).value();
        }
        return Object::toString;
    }

    private static Money money(String text) {
        return new Money(whole(text, "money", "write the amount as a whole number of VND, for example 12500000"));
    }

    private static Object integer(String text) {
        long value = whole(text, "number", "write a whole number without signs or separators");
        if (value > Integer.MAX_VALUE) {
            throw new InvalidValue("number", "the number is too large; check it");
        }
        return (int) value;
    }

    private static long whole(String text, String rule, String whatToDo) {
        if (text.length() > LONGEST_WHOLE || !isDigits(text)) {
            throw new InvalidValue(rule, whatToDo);
        }
        return Long.parseLong(text);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static Object decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new InvalidValue(
                    "number", "write a plain number with at most 20 digits before and after the dot, such as 125.5");
        }
        return new BigDecimal(text);
    }

    private static Function<String, Object> enumeration(Class<?> type) {
        Enum<?>[] constants =
                Arrays.stream(type.getEnumConstants()).map(Enum.class::cast).toArray(Enum<?>[]::new);
        Function<Object, String> name = writer(type);
        String names = Arrays.stream(constants).map(name).collect(Collectors.joining(", "));
        return text -> {
            for (Enum<?> constant : constants) {
                if (constant.name().equals(text) || name.apply(constant).equals(text)) {
                    return constant;
                }
            }
            throw new InvalidValue("unknown-code", "`" + SafeText.code(text) + "` is not one of " + names);
        };
    }

    static boolean isDate(Class<?> type) {
        return type == Instant.class || type == LocalDate.class;
    }

    static boolean isNumber(Class<?> type) {
        return type == Money.class || type == BigDecimal.class || NUMBERS.contains(type);
    }

    static boolean isTruth(Class<?> type) {
        return type == Boolean.class || type == boolean.class;
    }

    static boolean isText(Class<?> type) {
        return type == String.class;
    }

    /** The name of a type in findings. */
    static String name(Class<?> type) {
        String words = type == String.class ? "text" : type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.toLowerCase(Locale.ROOT);
    }
}

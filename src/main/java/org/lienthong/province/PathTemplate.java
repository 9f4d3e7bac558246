package org.lienthong.province;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path, or another text of a call, with names in braces: {@code {code}}, {@code {receiptNumber}}, {@code
 * {oneStopCode}} and {@code {nationalCode}} are the dossier's, any other one is a setting of the system.
 */
public record PathTemplate(String text) {

    /** The names of a dossier. */
    public static final Set<String> IDENTIFIERS = Set.of("code", "receiptNumber", "oneStopCode", "nationalCode");

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    /** The names in braces. */
    public List<String> names() {
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The names that are settings. */
    Set<String> settings() {
        return names().stream().filter(name -> !IDENTIFIERS.contains(name)).collect(Collectors.toSet());
    }

    /** Whether nothing but names stands in braces and the path stays below the address. */
    boolean isWellFormed() {
        String rest = NAME.matcher(text).replaceAll("x");
        return !rest.matches("(?s).*[{}\\s\\\\].*")
                && !rest.contains("://")
                && !List.of(rest.split("[/?]", -1)).contains("..");
    }

    /** The text with every name replaced. */
    public String filled(Function<String, String> value) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    /** The text as a path: what replaces a name is percent-encoded whole, also its slashes. */
    public String filledPath(Function<String, String> value) {
        return filled(name -> encoded(value.apply(name)));
    }

    private static String encoded(String value) {
        StringBuilder out = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return out.toString();
    }
}

package org.lienthong.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;
import wiremock.com.github.jknack.handlebars.EscapingStrategy;
import wiremock.com.github.jknack.handlebars.Handlebars;
import wiremock.com.github.jknack.handlebars.Options;
import wiremock.com.github.jknack.handlebars.Template;

/**
 * The templates of one family: Handlebars, as WireMock brings it, with four words of our own. What is filled in is escaped
 * as the ending of the file wants it: {@code .json}, {@code .xml} or {@code .csv}.
 */
final class Templates {

    private static final Map<String, EscapingStrategy> ESCAPES = Map.of(
            "json",
            Templates::jsonText,
            "xml",
            EscapingStrategy.XML,
            "csv",
            text -> "\"" + text.toString().replace("\"", "\"\"") + "\"",
            "txt",
            EscapingStrategy.NOOP);

    /** Who has the land afterwards, as the slip names roles. */
    private static final Set<String> OWE = Set.of("chu", "nhan", "thuake");

    private static final Set<String> GIVE = Set.of("chuyen");

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final ZoneId zone;
    private final UnaryOperator<String> files;

    Templates(ZoneId zone, UnaryOperator<String> files) {
        this.zone = zone;
        this.files = files;
    }

    /** Compiles the file, if that has not been done. */
    Template file(String name) {
        Template known = compiled.get(name);
        if (known == null) {
            known = compile(files.apply(name), name.substring(name.lastIndexOf('.') + 1));
            compiled.put(name, known);
        }
        return known;
    }

    String fillFile(String name, ObjectNode values) {
        return fill(file(name), values);
    }

    /** Fills a text of the dialect itself; the ending says how it escapes. */
    String fillText(String text, String ending, ObjectNode values) {
        return fill(compiled.computeIfAbsent(ending + " " + text, key -> compile(text, ending)), values);
    }

    private static String fill(Template template, ObjectNode values) {
        try {
            return template.apply(Json.MAPPER.convertValue(values, Map.class)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Template compile(String text, String ending) {
        EscapingStrategy escape = ESCAPES.get(ending);
        if (escape == null) {
            throw new IllegalArgumentException("a template ends with .json, .xml, .csv or .txt, not with ." + ending);
        }
        Handlebars handlebars = new Handlebars().with(escape);
        handlebars.registerHelper("time", this::time);
        handlebars.registerHelper("word", Templates::word);
        handlebars.registerHelper("decimal", Templates::decimal);
        handlebars.registerHelper("nth", (Object list, Options options) -> nth(list, options.param(0)));
        handlebars.registerHelper("owes", (Object role, Options options) -> OWE.contains(String.valueOf(role)));
        handlebars.registerHelper("gives", (Object role, Options options) -> GIVE.contains(String.valueOf(role)));
        handlebars.registerHelper("base64", (Object name, Options options) -> base64(String.valueOf(name), options));
        try {
            return handlebars.compileInline(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code {{time now "yyyyMMddHHmmss"}}} in the dialect's zone, or in the one that is named third. */
    private String time(Object moment, Options options) {
        DateTimeFormatter pattern = DateTimeFormatter.ofPattern(options.param(0), Locale.ROOT);
        String text = String.valueOf(moment);
        ZoneId where = options.params.length > 1 ? ZoneId.of(options.param(1)) : zone;
        return text.contains("T")
                ? pattern.format(Instant.parse(text).atZone(where))
                : pattern.format(LocalDate.parse(text).atStartOfDay(where));
    }

    /** {@code {{base64 "inner.xml"}}}: another template of the family, filled with the same values. */
    private String base64(String name, Options options) throws IOException {
        String inner = file(name).apply(options.context).strip();
        return Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code {{#with (nth prices @index)}}}: the element of another list at the same place. */
    private static Object nth(Object list, int place) {
        return list instanceof List<?> elements && place < elements.size() ? elements.get(place) : Map.of();
    }

    /** {@code {{word role chu="3" nhan="2"}}}: a value in the family's own code. */
    private static String word(Object said, Options options) {
        Object word = options.hash.get(String.valueOf(said));
        if (word == null) {
            throw new IllegalArgumentException("the dialect has no word for " + said);
        }
        return word.toString();
    }

    /** {@code {{decimal area}}}: a decimal as it is written here, 1.234,5. */
    private static String decimal(Object value, Options options) {
        DecimalFormatSymbols here = DecimalFormatSymbols.getInstance(Locale.ROOT);
        here.setGroupingSeparator('.');
        here.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.########", here).format(new BigDecimal(String.valueOf(value)));
    }

    private static String jsonText(CharSequence text) {
        String quoted = Json.MAPPER.writeValueAsString(text.toString());
        return quoted.substring(1, quoted.length() - 1);
    }
}

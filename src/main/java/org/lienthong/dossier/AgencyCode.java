package org.lienthong.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An agency identifier (mã định danh cơ quan) as it was written: {@code 000.00.19.H29} of QCVN 102:2016, least significant
 * first, or {@code H21.123} of QĐ 20/2020/QĐ-TTg, most significant first. Both occur side by side; only the level-1 part
 * is read, and none is ever made anew.
 */
public record AgencyCode(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("[0-9A-Z]+(?:\\.[0-9A-Z]+){0,6}");
    private static final Pattern LEVEL_ONE = Pattern.compile("[A-Z]\\d{2}");
    private static final Pattern DOSSIER = Pattern.compile("([0-9A-Z.]{3,23})-\\d{6}-\\d{3,6}");
    private static final int LONGEST = 23;

    public AgencyCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        InvalidValue.matching(
                value.length() > LONGEST ? "" : value,
                PATTERN,
                "agency-code",
                "an agency code is parts with dots, for example H21.123 or 000.00.19.H29");
    }

    /** The province or ministry part, {@code H29} or {@code G12}; empty unless exactly one part is such a code, at an end. */
    public Optional<String> levelOne() {
        List<String> parts = List.of(value.split("\\."));
        List<String> found =
                parts.stream().filter(part -> LEVEL_ONE.matcher(part).matches()).toList();
        return found.size() == 1
                        && (LEVEL_ONE.matcher(parts.get(0)).matches()
                                || LEVEL_ONE
                                        .matcher(parts.get(parts.size() - 1))
                                        .matches())
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    /** The province, if the agency belongs to one. */
    public Optional<ProvinceCode> province() {
        return levelOne().filter(code -> code.startsWith("H")).map(ProvinceCode::new);
    }

    /** Who issued this dossier code, {@code agency-yyMMdd-counter}; empty when the code is of another make. */
    static Optional<AgencyCode> issuerOf(DossierCode code) {
        Matcher matcher = DOSSIER.matcher(code.key());
        try {
            return matcher.matches() ? Optional.of(new AgencyCode(matcher.group(1))) : Optional.empty();
        } catch (InvalidValue noAgency) {
            return Optional.empty();
        }
    }
}

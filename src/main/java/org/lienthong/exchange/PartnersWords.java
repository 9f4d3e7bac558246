package org.lienthong.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.dossier.Finding;

/**
 * What a partner said when it refused, as far as it is the same for every dossier that it refuses for this reason: the state, and the
 * first line without what differs from dossier to dossier. Numbers and codes become {@value #NUMBER}; quoted values, addresses and what
 * could be the name of a person become {@value #COVER}; names of fields stay. It may be shown to anybody who may know that something
 * was refused. Too much is covered rather than too little. In small letters a name is known by its family's name or its middle name;
 * a given name alone looks like any other word.
 */
public final class PartnersWords {

    /** In characters. */
    public static final int LONGEST = 120;

    static final String COVER = "…";
    static final String NUMBER = "#";

    private static final Set<String> RULES = Set.of("partner-refused", "row-refused");

    private static final Pattern SAID =
            Pattern.compile("\\(((?:HTTP|SQL state) [0-9A-Z]{3,5})\\)(?:: ?([^\\r\\n]*))?", Pattern.DOTALL);

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@\"'<>]+@[^\\s@\"'<>]+|\\p{L}+://\\S+");

    /** What was cut off before its end was quoted too. */
    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]*)(?:\"|$)|“([^”]*)(?:”|$)|«([^»]*)(?:»|$)|`([^`]*)(?:`|$)"
                    + "|(?<![\\p{L}\\p{M}\\p{N}])['‘]([^'’]*)(?:['’](?!\\p{L})|$)");

    private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

    private static final Pattern NUMBERED = Pattern.compile("[^\\s,;:()<>=…]*\\p{Nd}[^\\s,;()<>=…]*");

    /** A name of a field may end in a digit. */
    private static final Pattern FIELD_AND_DIGIT =
            Pattern.compile("((?=.*(?:\\p{Ll}\\p{Lu}|_))[\\p{L}_.]{4,}?)\\p{Nd}{1,2}(\\W*)");

    /** The series of a certificate stands before its number. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?:(?<![\\p{L}\\p{M}])\\p{Lu}{1,3} )?" + NUMBER + "(?:[\\s./+–-]*" + NUMBER + ")*");

    private PartnersWords() {}

    /** Of the first finding; empty when it is not a partner's no. At most {@link #LONGEST} characters. */
    public static String of(List<Finding> findings) {
        return findings.stream()
                .findFirst()
                .filter(finding -> RULES.contains(finding.rule()))
                .map(finding -> SAID.matcher(finding.text()))
                .filter(Matcher::find)
                .map(said -> shortened(said.group(1), said.group(2) == null ? "" : covered(said.group(2))))
                .orElse("");
    }

    static String covered(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}\\p{C}]+", " ")
                .strip();
        String quoted = QUOTED.matcher(ADDRESS.matcher(plain).replaceAll(COVER)).replaceAll(PartnersWords::quoted);
        String numbered = NUMBERED.matcher(POSITION.matcher(quoted).replaceAll("[]"))
                .replaceAll(token -> Matcher.quoteReplacement(numbered(token.group())));
        return PersonsInWords.covered(NUMBERS.matcher(numbered).replaceAll(NUMBER));
    }

    private static String quoted(MatchResult match) {
        String value = "";
        for (int group = 1; group <= match.groupCount(); group++) {
            value = match.group(group) == null ? value : match.group(group);
        }
        return Matcher.quoteReplacement('"' + (PersonsInWords.isField(value) ? value : COVER) + '"');
    }

    private static String numbered(String token) {
        Matcher field = FIELD_AND_DIGIT.matcher(token);
        return field.matches() ? field.group(1) + NUMBER + field.group(2) : NUMBER + trailing(token);
    }

    private static String trailing(String token) {
        return token.replaceFirst("^.*\\p{Nd}[\\p{L}\\p{M}\\p{N}]*", "").replaceAll("[^.:!?\"\\]]", "");
    }

    /** Cut off behind a whole word: half a name must not look like another cause. */
    private static String shortened(String state, String words) {
        String whole = words.isEmpty() ? state : state + ": " + words;
        if (whole.length() <= LONGEST) {
            return whole;
        }
        int space = whole.lastIndexOf(' ', LONGEST);
        return whole.substring(0, space < LONGEST / 2 ? LONGEST : space);
    }
}

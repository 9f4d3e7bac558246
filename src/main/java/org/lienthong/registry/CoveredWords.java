package org.lienthong.registry;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;

/**
 * Free words of partners as they are shown to those who need not know whom they speak of: long numbers, addresses of mail and
 * runs of capitalised words are covered, the latter as names are. The rule, the state of HTTP and codes of dossiers stay. A
 * name in small letters, or of one word, is not known from other words and stays too.
 */
final class CoveredWords {

    private static final String COVER = "•••";

    /** Numbers of persons and telephones are longer than any part of a dossier's code. */
    private static final Pattern NUMBER = Pattern.compile("\\d{9,}|\\d{3,4}(?: \\d{3,4}){2,}");

    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}]*)+");

    private CoveredWords() {}

    static @Nullable String of(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String unnamed = NAME.matcher(words).replaceAll(name -> MaskedName.person(name.group()));
        return NUMBER.matcher(MAIL.matcher(unnamed).replaceAll(COVER)).replaceAll(COVER);
    }

    static List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Finding(
                        finding.path(), finding.rule(), String.valueOf(of(finding.text())), finding.place()))
                .toList();
    }
}

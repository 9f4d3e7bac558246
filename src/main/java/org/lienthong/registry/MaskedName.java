package org.lienthong.registry;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;

/** Names as they are shown to those who need not know them: the family name and initials. */
public final class MaskedName {

    private static final Pattern SEVERAL = Pattern.compile("\\s*[,;&/]\\s*|\\s+và\\s+");

    private MaskedName() {}

    /** The name of an organisation or community stays; a person's becomes "Nguyễn V. A.". */
    public static String of(Party party) {
        boolean person = party.kind() != PartyKind.ORGANISATION && party.kind() != PartyKind.COMMUNITY;
        return person ? person(party.name()) : party.name();
    }

    /** Several persons in one text are masked one by one. */
    public static String person(String name) {
        return SEVERAL.splitAsStream(name.strip())
                .filter(one -> !one.isBlank())
                .map(MaskedName::one)
                .collect(Collectors.joining(", "));
    }

    private static String one(String name) {
        String[] words = name.strip().split("\\s+");
        if (words.length == 1) {
            return initial(words[0]);
        }
        return words[0]
                + Arrays.stream(words).skip(1).map(word -> " " + initial(word)).collect(Collectors.joining());
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)) + ".";
    }
}

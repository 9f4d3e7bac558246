package org.lienthong.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/** The first line of an XML document, where it says in which encoding it is. */
final class XmlDeclaration {

    private static final int LONGEST = 200;
    private static final Pattern ENCODING =
            Pattern.compile("\\A<\\?xml\\s[^?>]*?(\\sencoding\\s*=\\s*(?:\"([^\"?>]{1,40})\"|'([^'?>]{1,40})'))");

    private XmlDeclaration() {}

    /**
     * The text with blanks where it named its encoding.
     *
     * @throws UnreadableDocument when it names another one
     */
    static String undeclared(String text, Encoding encoding) {
        Matcher matcher = ENCODING.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
        if (!matcher.find()) {
            return text;
        }
        String name = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        if (!encoding.isCalled(name)) {
            throw new UnreadableDocument(new Finding(
                    "",
                    "encoding",
                    "the document says that it is " + SafeText.code(name) + ", the mapping says " + encoding.key()
                            + "; make them agree",
                    new Place(Documents.NAME, 1, 1)));
        }
        return text.substring(0, matcher.start(1))
                + " ".repeat(matcher.end(1) - matcher.start(1))
                + text.substring(matcher.end(1));
    }
}

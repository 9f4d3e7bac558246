package org.lienthong.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.dom.Element;
import org.attoparser.dom.Text;

/**
 * A number that people read on a page. Days, hours, codes and numbers of papers (they touch letters or dashes) are none,
 * and what is measured (it has a unit or a fraction) is none.
 *
 * @param text the words around it
 * @param label the column or the term under which it stands; empty when there is none
 * @param href where it leads; empty when it is no link
 * @param listed the number of lines that open below it or beside it on the same page; -1 when it tells none
 * @param kind what it is when it counts nothing; empty for a count
 * @param pressed whether it stands on a button, which says what the press will do
 */
record ReadNumber(
        long number, String text, String label, String href, int listed, Optional<NumberKind> kind, boolean pressed) {

    private static final Pattern MOMENT =
            Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}( \\d{1,2}:\\d{2})?|\\d{1,2}:\\d{2}(:\\d{2})?|\\d{1,2}/\\d{4}");
    private static final Pattern OF = Pattern.compile("(?<![\\p{L}\\d./_-])(\\d+)/(\\d+)(?![\\p{L}\\d/_-]|[.,]\\d)");
    static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,/_:@+-])\\d+(?:\\.\\d{3})*(?![\\p{L}\\d/_-]|[.,:]\\d)"
                    + "(?!\\s?(?:%|ngày|phút|giờ|giây|MB|KB|ms|m²|đồng))");
    private static final String[] NOT_READ = {"svg", "script", "select", "textarea", "input", "code", "time"};
    private static final String[] QUOTED = {"blockquote", "q", "samp", "kbd"};
    private static final BundleNumbers WORDS = BundleNumbers.read();

    static List<ReadNumber> on(Html page) {
        List<ReadNumber> found = new ArrayList<>();
        Html.texts(page.main())
                .filter(text -> Html.around(text, NOT_READ).isEmpty() && !isDifference(text))
                .forEach(text -> read(text, found));
        return found;
    }

    static String withoutMoments(String text) {
        return MOMENT.matcher(text).replaceAll("–");
    }

    /** The numbers of lines of a file. */
    private static boolean isDifference(Text text) {
        return Html.around(text, "ol")
                .filter(list -> Html.hasClass(list, "diff"))
                .isPresent();
    }

    private static void read(Text at, List<ReadNumber> found) {
        String text = OF.matcher(withoutMoments(Html.plain(at.getContent()))).replaceAll("$1 / $2");
        Iterator<NumberKind> told = Html.aroundWith(at, "data-number").stream()
                .flatMap(one -> Stream.of(one.getAttributeValue("data-number").split(" ")))
                .map(NumberKind::of)
                .iterator();
        for (MatchResult one : NUMBER.matcher(text).results().toList()) {
            found.add(new ReadNumber(
                    Long.parseLong(one.group().replace(".", "")),
                    text,
                    label(at),
                    href(at),
                    listed(at),
                    kind(at, text, one.start(), told),
                    Html.around(at, "button").isPresent()));
        }
    }

    private static Optional<NumberKind> kind(Text at, String text, int place, Iterator<NumberKind> told) {
        if (Html.around(at, QUOTED).isPresent()) {
            return Optional.of(NumberKind.SAID);
        }
        if (WORDS.own(text, place)) {
            return Optional.of(NumberKind.WORD);
        }
        return told.hasNext() ? Optional.of(told.next()) : Optional.empty();
    }

    private static String href(Text at) {
        return Html.around(at, "a")
                .map(link -> link.getAttributeValue("href").replace("&amp;", "&"))
                .orElse("");
    }

    private static String label(Text at) {
        return Html.around(at, "td", "th", "dd").map(ReadNumber::labelOf).orElse("");
    }

    private static String labelOf(Element cell) {
        if (cell.hasAttribute("data-label")) {
            return Html.plain(cell.getAttributeValue("data-label"));
        }
        if (Html.is(cell, "dd")) {
            return first(cell.getParent() instanceof Element row ? row : cell, "dt");
        }
        Element row = (Element) cell.getParent();
        int place = row.getChildrenOfType(Element.class).indexOf(cell);
        List<Element> heads = Html.around(cell, "table").stream()
                .flatMap(Html::elements)
                .filter(one -> Html.is(one, "thead"))
                .flatMap(Html::elements)
                .filter(one -> Html.is(one, "th"))
                .toList();
        return place < heads.size() ? Html.text(heads.get(place)) : "";
    }

    private static String first(Element in, String name) {
        return Html.elements(in)
                .filter(one -> Html.is(one, name))
                .findFirst()
                .map(Html::text)
                .orElse("");
    }

    private static int listed(Text at) {
        if (Html.around(at, "summary").isPresent()) {
            Element details = Html.around(at, "details").orElseThrow();
            return (int) Html.elements(details)
                    .filter(one -> Html.is(one, "li") && !one.hasAttribute("data-none"))
                    .count();
        }
        return Html.aroundWith(at, "data-total").map(ReadNumber::total).orElse(-1);
    }

    /**
     * The length of the list that this element tells; its lines are there, unless the list goes on elsewhere.
     *
     * @return -1 when another number of lines is there
     */
    static int total(Element told) {
        int total = Integer.parseInt(told.getAttributeValue("data-total"));
        Element page = Html.around(told, "main").orElse(told);
        boolean goesOn = Html.elements(page).anyMatch(one -> Html.hasClass(one, "next"));
        return goesOn || lines(told) == total ? total : -1;
    }

    /** How many lines the list has of which this element is a part, or which it is. */
    static int lines(Element part) {
        Element list = Html.around(part, "section", "main").orElse(part);
        List<Element> told =
                Html.elements(list).filter(one -> one.hasAttribute("data-line")).toList();
        return told.isEmpty()
                ? (int) Html.elements(list).filter(ReadNumber::isLine).count()
                : told.size();
    }

    private static boolean isLine(Element one) {
        return Html.is(one, "article") || Html.is(one, "tr") && isRow(one);
    }

    private static boolean isRow(Element row) {
        Set<String> heads = Set.of("row");
        return Html.around(row, "tbody").isPresent()
                && row.getChildrenOfType(Element.class).stream()
                        .anyMatch(cell -> Html.is(cell, "th") && heads.contains(cell.getAttributeValue("scope")));
    }
}

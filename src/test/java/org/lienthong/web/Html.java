package org.lienthong.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;

/** The tree of a page, as far as tests ask about it. */
record Html(INestableNode root) {

    static Html of(String page) {
        try {
            return new Html(new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(page));
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The page's own part. */
    Element main() {
        return elements(root)
                .filter(one -> is(one, "main"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a page without its own part"));
    }

    Optional<Element> byId(String id) {
        return elements(root)
                .filter(one -> id.equals(one.getAttributeValue("id")))
                .findFirst();
    }

    static Stream<Element> elements(INestableNode in) {
        return nodes(in).filter(Element.class::isInstance).map(Element.class::cast);
    }

    static Stream<Text> texts(INestableNode in) {
        return nodes(in).filter(Text.class::isInstance).map(Text.class::cast);
    }

    private static Stream<INode> nodes(INestableNode in) {
        return in.getChildren().stream()
                .flatMap(one -> one instanceof INestableNode nested
                        ? Stream.concat(Stream.of(one), nodes(nested))
                        : Stream.of(one));
    }

    /** The element itself or the nearest around it that has one of these names. */
    static Optional<Element> around(INode node, String... names) {
        return upwards(node)
                .filter(one -> List.of(names).contains(one.getElementName()))
                .findFirst();
    }

    static Optional<Element> aroundWith(INode node, String attribute) {
        return upwards(node).filter(one -> one.hasAttribute(attribute)).findFirst();
    }

    private static Stream<Element> upwards(INode node) {
        INode first = node instanceof Element ? node : node.getParent();
        return Stream.iterate(first, Element.class::isInstance, INode::getParent)
                .map(Element.class::cast);
    }

    static boolean is(Element element, String name) {
        return element.elementNameMatches(name);
    }

    static boolean hasClass(Element element, String name) {
        String classes = element.getAttributeValue("class");
        return classes != null && List.of(classes.split("\\s+")).contains(name);
    }

    static String text(INestableNode in) {
        StringBuilder all = new StringBuilder();
        texts(in).forEach(one -> all.append(one.getContent()).append(' '));
        return plain(all.toString());
    }

    static String plain(String text) {
        return text.replace("&amp;", "&")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ")
                .strip();
    }
}

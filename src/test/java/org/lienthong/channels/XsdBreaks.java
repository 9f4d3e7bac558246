package org.lienthong.channels;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What in an XSD made by JAXB would refuse a document that an earlier one allowed. Types are compared by name. */
final class XsdBreaks {

    private final List<String> breaks = new ArrayList<>();

    private XsdBreaks() {}

    static List<String> between(String published, String current) {
        XsdBreaks comparison = new XsdBreaks();
        Element old = parse(published);
        Element now = parse(current);
        if (!old.getAttribute("targetNamespace").equals(now.getAttribute("targetNamespace"))) {
            comparison.breaks.add("the namespace changed");
        }
        Map<String, Element> declarations = named(now, "element", "complexType", "simpleType");
        named(old, "element", "complexType", "simpleType").forEach((name, declaration) -> {
            Element same = declarations.get(name);
            if (same == null) {
                comparison.breaks.add(name + " was removed");
            } else {
                comparison.declaration(name, declaration, same);
            }
        });
        return comparison.breaks;
    }

    private void declaration(String name, Element old, Element now) {
        typed(name, old, now);
        children(name, old, now);
        attributes(name, named(all(old, "attribute")), named(all(now, "attribute")));
        restriction(name, old, now);
    }

    private void children(String name, Element old, Element now) {
        Map<String, Element> before = named(all(old, "element"));
        Map<String, Element> after = named(all(now, "element"));
        before.forEach((child, element) -> {
            if (after.containsKey(child)) {
                typed(name + "/" + child, element, after.get(child));
                occurs(name + "/" + child, element, after.get(child));
            } else {
                breaks.add(name + "/" + child + " was removed");
            }
        });
        after.forEach((child, element) -> {
            if (!before.containsKey(child) && count(element, "minOccurs") > 0) {
                breaks.add(name + "/" + child + " is new and required");
            }
        });
        List<String> kept = after.keySet().stream().filter(before::containsKey).toList();
        if (!kept.equals(before.keySet().stream().filter(after::containsKey).toList())) {
            breaks.add(name + " has its elements in another order");
        }
    }

    private void occurs(String path, Element old, Element now) {
        if (count(now, "minOccurs") > count(old, "minOccurs")) {
            breaks.add(path + " became required");
        }
        if (count(now, "maxOccurs") < count(old, "maxOccurs")) {
            breaks.add(path + " may occur less often");
        }
    }

    private void attributes(String name, Map<String, Element> before, Map<String, Element> after) {
        before.keySet().stream()
                .filter(attribute -> !after.containsKey(attribute))
                .forEach(attribute -> breaks.add(name + "/@" + attribute + " was removed"));
        after.forEach((attribute, element) -> {
            Element old = before.get(attribute);
            boolean required = element.getAttribute("use").equals("required");
            if (required && (old == null || !old.getAttribute("use").equals("required"))) {
                breaks.add(name + "/@" + attribute + " became required");
            }
            if (old != null) {
                typed(name + "/@" + attribute, old, element);
            }
        });
    }

    private void restriction(String name, Element old, Element now) {
        Map<String, String> before = facets(old);
        Map<String, String> after = facets(now);
        before.keySet().stream()
                .filter(facet -> facet.startsWith("enumeration ") && !after.containsKey(facet))
                .forEach(facet -> breaks.add(name + " lost the value " + facet.substring(12)));
        after.keySet().stream()
                .filter(facet -> !facet.startsWith("enumeration ") && !before.containsKey(facet))
                .forEach(facet -> breaks.add(name + " has a new " + facet));
    }

    private void typed(String path, Element old, Element now) {
        if (!old.getAttribute("type").equals(now.getAttribute("type"))) {
            breaks.add(path + " changed its type from " + old.getAttribute("type") + " to " + now.getAttribute("type"));
        }
    }

    private static Map<String, String> facets(Element declaration) {
        Map<String, String> facets = new LinkedHashMap<>();
        all(declaration, "restriction").forEach(restriction -> {
            facets.put("base " + restriction.getAttribute("base"), "");
            all(restriction, "*")
                    .forEach(facet -> facets.put(facet.getLocalName() + " " + facet.getAttribute("value"), ""));
        });
        return facets;
    }

    private static int count(Element element, String bound) {
        String value = element.getAttribute(bound);
        return value.isEmpty() ? 1 : value.equals("unbounded") ? Integer.MAX_VALUE : Integer.parseInt(value);
    }

    private static Map<String, Element> named(Element schema, String... kinds) {
        Map<String, Element> named = new LinkedHashMap<>();
        Stream.of(kinds)
                .flatMap(kind -> all(schema, kind))
                .filter(element -> element.getParentNode() == schema)
                .forEach(element -> named.put(element.getLocalName() + " " + element.getAttribute("name"), element));
        return named;
    }

    private static Map<String, Element> named(Stream<Element> elements) {
        Map<String, Element> named = new LinkedHashMap<>();
        elements.forEach(element -> named.put(element.getAttribute("name"), element));
        return named;
    }

    private static Stream<Element> all(Element element, String kind) {
        NodeList found = element.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, kind);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Element parse(String xsd) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xsd.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("this is no XSD", e);
        }
    }
}

package org.lienthong.sandbox;

/** Writes small XML documents. */
final class XmlText {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

    XmlText open(String name) {
        text.append('<').append(name).append('>');
        return this;
    }

    XmlText close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    XmlText field(String name, String value) {
        open(name);
        value.codePoints().forEach(this::character);
        return close(name);
    }

    /** The same, but nothing at all for an empty value. */
    XmlText optional(String name, String value) {
        return value.isEmpty() ? this : field(name, value);
    }

    private void character(int character) {
        switch (character) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            default -> text.appendCodePoint(character);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

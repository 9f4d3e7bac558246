package org.lienthong.mapping;

import javax.xml.stream.XMLStreamException;

/** An XML document that breaks a rule of {@link HardenedXml}. */
final class RefusedXml extends XMLStreamException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String whatToDo;
    private final int line;
    private final int column;

    RefusedXml(String rule, String whatToDo, int line, int column) {
        super(rule + ": " + whatToDo);
        this.rule = rule;
        this.whatToDo = whatToDo;
        this.line = line;
        this.column = column;
    }

    String rule() {
        return rule;
    }

    String whatToDo() {
        return whatToDo;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}

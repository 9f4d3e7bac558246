package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;

/**
 * Finds the tags of an XML stream without decoding it: what marks them is ASCII in every encoding of mappings, one byte
 * each, or two in UTF-16. It looks at nothing else: what stands between tags is for {@link HardenedXml} to judge.
 */
final class XmlScan {

    /** Nobody means an element that is longer. */
    static final int LONGEST = RowScan.LONGEST;

    private static final int END = UnitStream.END;
    private static final int LONGEST_NAME = 2 * HardenedXmlReader.MAX_NAME;

    enum Token {
        /** Letters between tags; see {@link #blank}. */
        TEXT,
        START,
        EMPTY,
        CLOSE,
        /** A comment or an instruction. */
        ASIDE,
        /** No tag at all, a document type, or one that is too long. */
        BROKEN,
        OVER
    }

    private final UnitStream units;
    private int ahead;
    private final StringBuilder name = new StringBuilder();
    private int line = 1;
    private int column;
    private boolean returned;
    private boolean blank;
    private boolean inDoctype;

    /**
     * @param size bytes of one unit: 1 or 2
     * @param little whether the lower byte of two comes first
     */
    XmlScan(InputStream in, int size, boolean little) throws IOException {
        this.units = new UnitStream(in, size, little);
        this.ahead = units.read();
    }

    /** Keeps what comes from here on, and nothing before. */
    void keep() {
        units.forget();
    }

    /** What was kept, as it stands in the stream. */
    byte[] kept() {
        return units.kept();
    }

    /** Of the tag that was found last, a char for each unit. */
    String name() {
        return name.toString();
    }

    /** Whether what is broken is a document type that goes on behind what was kept of it. */
    boolean inDoctype() {
        return inDoctype;
    }

    /** Whether the text that was found last says nothing. */
    boolean blank() {
        return blank;
    }

    /** Where the next token begins, from 1. */
    int line() {
        return line;
    }

    /** How many units stand before it in its line. */
    int column() {
        return column;
    }

    Token next() throws IOException {
        if (ahead == END) {
            return Token.OVER;
        }
        if (ahead != '<') {
            return text();
        }
        take();
        return switch (ahead) {
            case '/' -> close();
            case '?' -> until("?>") ? Token.ASIDE : Token.BROKEN;
            case '!' -> special();
            default -> start();
        };
    }

    private Token text() throws IOException {
        blank = true;
        while (ahead != '<' && ahead != END) {
            if (units.length() >= LONGEST) {
                return Token.BROKEN;
            }
            blank &= white(ahead);
            take();
        }
        return Token.TEXT;
    }

    private Token close() throws IOException {
        take();
        boolean named = named();
        while (white(ahead)) {
            take();
        }
        return take() == '>' && named ? Token.CLOSE : Token.BROKEN;
    }

    private Token special() throws IOException {
        take();
        if (ahead == '-') {
            return said("--") && until("-->") ? Token.ASIDE : Token.BROKEN;
        }
        if (ahead == '[') {
            return said("[CDATA[") && cdata() ? Token.TEXT : Token.BROKEN;
        }
        while (ahead != '[' && ahead != '>' && ahead != END && units.length() < LONGEST) {
            take();
        }
        inDoctype = ahead == '[';
        until(">");
        return Token.BROKEN;
    }

    private boolean cdata() throws IOException {
        int from = units.length();
        boolean ends = until("]]>");
        blank = true;
        for (int i = from; i < units.length() - 3 * units.size(); i++) {
            blank &= units.kept(i) == 0 || white(units.kept(i));
        }
        return ends;
    }

    private Token start() throws IOException {
        boolean named = named();
        int before = ' ';
        int quote = END;
        while (named && units.length() < LONGEST && ahead != '<' && ahead != END) {
            int unit = take();
            if (quote != END) {
                quote = unit == quote ? END : quote;
            } else if (unit == '>') {
                return before == '/' ? Token.EMPTY : Token.START;
            } else if (unit == '"' || unit == '\'') {
                quote = unit;
            }
            before = unit;
        }
        return Token.BROKEN;
    }

    private boolean named() throws IOException {
        name.setLength(0);
        while (!white(ahead) && ahead != '/' && ahead != '>' && ahead != '<' && ahead != END) {
            if (name.length() == LONGEST_NAME) {
                return false;
            }
            name.append((char) take());
        }
        return !name.isEmpty();
    }

    private boolean said(String words) throws IOException {
        for (int i = 0; i < words.length(); i++) {
            if (ahead != words.charAt(i)) {
                return false;
            }
            take();
        }
        return true;
    }

    /** Goes behind the mark, all of whose signs but the last are alike or a question mark. */
    private boolean until(String mark) throws IOException {
        int last = mark.length() - 1;
        int met = 0;
        while (ahead != END && units.length() < LONGEST) {
            int unit = take();
            if (met == last && unit == mark.charAt(last)) {
                return true;
            }
            met = met < last && unit == mark.charAt(met)
                    ? met + 1
                    : met == last && last > 0 && unit == mark.charAt(last - 1) ? last : 0;
        }
        return false;
    }

    private static boolean white(int unit) {
        return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
    }

    /** The unit that was ahead; it is kept. */
    private int take() throws IOException {
        int unit = ahead;
        if (unit == END) {
            return END;
        }
        units.keep(unit);
        count(unit);
        ahead = units.read();
        return unit;
    }

    private void count(int unit) {
        column++;
        if (unit == '\r' || unit == '\n') {
            line += unit == '\n' && returned ? 0 : 1;
            column = 0;
        }
        returned = unit == '\r';
    }
}

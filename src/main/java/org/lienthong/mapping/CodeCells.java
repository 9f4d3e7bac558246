package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;

/** The cells of one line of a code table; a cell in quotes may hold commas, and quotes written twice. */
final class CodeCells {

    /** @param column where it begins, from 1 */
    record Cell(String text, int column) {}

    private CodeCells() {}

    static List<Cell> of(String line) {
        List<Cell> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ',';
            if (i == line.length() || c == ',' && !quoted) {
                cells.add(new Cell(SafeText.line(cell.toString()), start + 1));
                cell.setLength(0);
                start = i + 1;
            } else if (c != '"') {
                cell.append(c);
            } else if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else {
                quoted = !quoted;
            }
        }
        return cells;
    }
}

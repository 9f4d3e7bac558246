package org.lienthong.web.desk;

import java.util.ArrayList;
import java.util.List;

/** Cells out of what people paste: rows copied from a spreadsheet (tabs), or a file of comma- or semicolon-separated values. */
final class LateTable {

    private LateTable() {}

    /** @param line counted from 1 */
    record Line(int line, List<String> cells) {
        String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static List<Line> read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = separator(
                plain.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int began = 1;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i == plain.length() ? '\n' : plain.charAt(i);
            if (quoted && i < plain.length()) {
                if (c == '"' && i + 1 < plain.length() && plain.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator || c == '\n') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(new Line(began, List.copyOf(cells)));
                    cells.clear();
                    began = line + 1;
                }
            } else {
                cell.append(c);
            }
            line += c == '\n' ? 1 : 0;
        }
        return lines.stream().filter(one -> !one.blank()).toList();
    }

    private static char separator(String head) {
        return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
    }
}

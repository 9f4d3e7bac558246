package org.lienthong.web.operations;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, line by line: the fewest lines added and removed, with three lines around them. Texts with
 * very many differing lines are shown as wholly replaced between what begins and ends alike.
 */
public final class LineDifferences {

    private static final int AROUND = 3;
    private static final int MOST_CELLS = 4_000_000;

    private LineDifferences() {}

    /** What a line is. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        /** Stands for lines that are the same and left out. */
        GAP
    }

    /** @param number of the line in the newer text, in the older one where it was removed; 0 for a gap */
    public record Line(Kind kind, int number, String text) {}

    static List<Line> between(String older, String newer) {
        String[] a = older.isEmpty() ? new String[0] : older.split("\n", -1);
        String[] b = newer.isEmpty() ? new String[0] : newer.split("\n", -1);
        int head = 0;
        while (head < a.length && head < b.length && a[head].equals(b[head])) {
            head++;
        }
        int tail = 0;
        while (tail < a.length - head
                && tail < b.length - head
                && a[a.length - 1 - tail].equals(b[b.length - 1 - tail])) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            lines.add(new Line(Kind.SAME, i + 1, b[i]));
        }
        middle(a, b, head, tail, lines);
        for (int i = b.length - tail; i < b.length; i++) {
            lines.add(new Line(Kind.SAME, i + 1, b[i]));
        }
        return shortened(lines);
    }

    private static void middle(String[] a, String[] b, int head, int tail, List<Line> lines) {
        int n = a.length - head - tail;
        int m = b.length - head - tail;
        int[][] common = (long) n * m > MOST_CELLS ? null : common(a, b, head, n, m);
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            if (common != null && i < n && j < m && a[head + i].equals(b[head + j])) {
                lines.add(new Line(Kind.SAME, head + j + 1, b[head + j]));
                i++;
                j++;
            } else if (i < n && (common == null || j == m || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.REMOVED, head + i + 1, a[head + i]));
                i++;
            } else {
                lines.add(new Line(Kind.ADDED, head + j + 1, b[head + j]));
                j++;
            }
        }
    }

    /** How many lines the ends of both texts have in common, from each place on. */
    private static int[][] common(String[] a, String[] b, int head, int n, int m) {
        int[][] common = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                common[i][j] = a[head + i].equals(b[head + j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> shortened(List<Line> lines) {
        boolean[] shown = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() != Kind.SAME) {
                for (int j = Math.max(0, i - AROUND); j <= Math.min(lines.size() - 1, i + AROUND); j++) {
                    shown[j] = true;
                }
            }
        }
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (shown[i]) {
                kept.add(lines.get(i));
            } else if (i == 0 || shown[i - 1]) {
                kept.add(new Line(Kind.GAP, 0, ""));
            }
        }
        return kept;
    }
}

package org.lienthong.web.pages.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;

/**
 * One stretch of border.
 *
 * @param one a province on one side of it
 * @param other the province on the other side; null where that is no province
 * @param points from its beginning to its end; an islet ends where it begins
 */
public record Stretch(ProvinceCode one, @Nullable ProvinceCode other, List<Point> points) {

    /** A place on the map: x to the east, y to the south. */
    public record Point(int x, int y) {}

    public Stretch {
        points = List.copyOf(points);
    }

    /** A line of the outlines' file. */
    static Stretch read(String line) {
        String[] words = line.split(" ");
        List<Point> points = new ArrayList<>();
        Point at = new Point(0, 0);
        for (int i = 2; i < words.length; i++) {
            String[] step = words[i].split(",");
            at = new Point(at.x() + Integer.parseInt(step[0]), at.y() + Integer.parseInt(step[1]));
            points.add(at);
        }
        return new Stretch(
                new ProvinceCode(words[0]), words[1].equals("-") ? null : new ProvinceCode(words[1]), points);
    }

    /** Whether one side of it lies in these provinces and the other does not. */
    boolean bounds(Set<ProvinceCode> provinces) {
        return provinces.contains(one) != (other != null && provinces.contains(other));
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }

    Stretch turned() {
        List<Point> back = new ArrayList<>(points);
        java.util.Collections.reverse(back);
        return new Stretch(one, other, back);
    }
}

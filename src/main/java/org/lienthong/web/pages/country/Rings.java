package org.lienthong.web.pages.country;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.web.pages.country.Stretch.Point;

/** Puts stretches of border together to closed lines. */
final class Rings {

    private Rings() {}

    /**
     * @param stretches everything that bounds some area, in any order and direction
     * @return closed lines, each ending where it begins
     * @throws IllegalStateException when they do not close
     */
    static List<List<Point>> of(List<Stretch> stretches) {
        List<Stretch> left = new ArrayList<>(stretches);
        List<List<Point>> rings = new ArrayList<>();
        while (!left.isEmpty()) {
            rings.add(ring(left));
        }
        return rings;
    }

    private static List<Point> ring(List<Stretch> left) {
        Stretch start = left.remove(left.size() - 1);
        List<Point> ring = new ArrayList<>(start.points());
        while (!ring.get(ring.size() - 1).equals(start.first())) {
            Stretch next = next(left, ring.get(ring.size() - 1));
            ring.addAll(next.points().subList(1, next.points().size()));
        }
        return ring;
    }

    private static Stretch next(List<Stretch> left, Point from) {
        for (int i = 0; i < left.size(); i++) {
            Stretch found = left.get(i);
            if (found.first().equals(from) || found.last().equals(from)) {
                left.remove(i);
                return found.first().equals(from) ? found : found.turned();
            }
        }
        throw new IllegalStateException("the outline ends at " + from);
    }

    /** Twice the area inside. */
    static long area(List<Point> ring) {
        long sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            Point a = ring.get(i - 1);
            Point b = ring.get(i);
            sum += (long) a.x() * b.y() - (long) b.x() * a.y();
        }
        return Math.abs(sum);
    }

    /** In the words of an SVG path. */
    static String path(List<Point> ring) {
        StringBuilder path = new StringBuilder();
        Point at = ring.get(0);
        path.append('M').append(at.x()).append(' ').append(at.y()).append('l');
        for (int i = 1; i < ring.size() - 1; i++) {
            Point to = ring.get(i);
            path.append(i == 1 ? to.x() - at.x() : apart(to.x() - at.x())).append(apart(to.y() - at.y()));
            at = to;
        }
        return path.append('z').toString();
    }

    /** A minus parts numbers as a space does. */
    private static String apart(int step) {
        return step < 0 ? String.valueOf(step) : " " + step;
    }
}

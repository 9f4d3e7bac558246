package org.lienthong.web.pages.country;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.web.pages.country.Stretch.Point;

/**
 * How a province looks on the map.
 *
 * @param path of an SVG, without what lies far from the shore; holes by the even-odd rule
 * @param islets of an SVG: what lies far from the shore; empty where there is nothing
 * @param middle a place for its figure
 * @param islands around an archipelago far from the shore; null where there is none
 */
public record Outline(
        String path, String islets, Point middle, @Nullable Box islands) {

    /** What lies wholly east of this line lies far from the shore. */
    private static final int OPEN_SEA = 755;

    /** Space between an archipelago and its frame. */
    private static final int SPACE = 18;

    /** A rectangle. */
    public record Box(int x, int y, int width, int height) {}

    static Outline of(List<Stretch> stretches) {
        List<List<Point>> rings = Rings.of(stretches);
        List<Point> largest =
                rings.stream().max(Comparator.comparingLong(Rings::area)).orElseThrow();
        Map<Boolean, List<List<Point>>> far = rings.stream()
                .collect(Collectors.partitioningBy(ring -> ring.stream().allMatch(point -> point.x() > OPEN_SEA)));
        List<List<Point>> islets = far.getOrDefault(true, List.of());
        return new Outline(
                path(far.getOrDefault(false, List.of())),
                path(islets),
                middle(largest),
                islets.isEmpty()
                        ? null
                        : around(islets.stream().flatMap(List::stream).toList()));
    }

    private static String path(List<List<Point>> rings) {
        return rings.stream().map(Rings::path).collect(Collectors.joining());
    }

    /** The centre of its area. */
    private static Point middle(List<Point> ring) {
        double x = 0;
        double y = 0;
        double sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            Point a = ring.get(i - 1);
            Point b = ring.get(i);
            double cross = (double) a.x() * b.y() - (double) b.x() * a.y();
            x += (a.x() + b.x()) * cross;
            y += (a.y() + b.y()) * cross;
            sum += cross;
        }
        return new Point((int) Math.round(x / (3 * sum)), (int) Math.round(y / (3 * sum)));
    }

    private static Box around(List<Point> points) {
        int left = points.stream().mapToInt(Point::x).min().orElseThrow() - SPACE;
        int top = points.stream().mapToInt(Point::y).min().orElseThrow() - SPACE;
        int right = points.stream().mapToInt(Point::x).max().orElseThrow() + SPACE;
        int bottom = points.stream().mapToInt(Point::y).max().orElseThrow() + SPACE;
        return new Box(left, top, right - left, bottom - top);
    }
}

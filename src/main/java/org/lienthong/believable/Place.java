package org.lienthong.believable;

import java.util.List;
import java.util.random.RandomGenerator;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.ParcelId;
import org.lienthong.dossier.ProvinceCode;

/**
 * A province of the invented year.
 *
 * @param number its place in the table; its invented communes follow from it
 * @param share how many dossiers it has beside the others
 * @param latitude of a place in its middle, degrees north
 * @param longitude degrees east
 * @param climb since when it is connected
 */
public record Place(
        ProvinceCode code, int number, double share, double latitude, double longitude, Temper temper, Climb climb) {

    private static final int COMMUNES = 60;
    private static final double AROUND = 0.2;
    private static final String GEOHASH = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int LETTERS = 12;
    private static final int BITS = 5;

    private static final List<Place> ALL = read();

    /** Every province, the one of the sandbox's stories first. */
    public static List<Place> all() {
        return ALL;
    }

    private static List<Place> read() {
        List<String[]> lines = Table.of("provinces.csv", ",");
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> of(i, lines.get(i)))
                .toList();
    }

    private static Place of(int number, String[] cells) {
        return new Place(
                new ProvinceCode(cells[0]),
                number,
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Temper.valueOf(cells[4]),
                Climb.of(cells[5], cells[6], cells[7], cells[8]));
    }

    /** One of its communes; the first have more people than the last. */
    CommuneCode commune(RandomGenerator random) {
        int commune = (int) (COMMUNES * Math.pow(random.nextDouble(), 1.5));
        return new CommuneCode("%05d".formatted(1 + number * COMMUNES * 4 + commune * 3));
    }

    /** The GeoHash of a point somewhere around its middle. */
    ParcelId parcel(RandomGenerator random) {
        double[] north = {-90, 90};
        double[] east = {-180, 180};
        double lat = latitude + AROUND * (random.nextDouble() - 0.5);
        double lon = longitude + AROUND * (random.nextDouble() - 0.5);
        StringBuilder hash = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            int bits = 0;
            for (int bit = 0; bit < BITS; bit++) {
                boolean onEast = (letter * BITS + bit) % 2 == 0;
                bits = bits << 1 | halve(onEast ? east : north, onEast ? lon : lat);
            }
            hash.append(GEOHASH.charAt(bits));
        }
        return new ParcelId(hash.toString());
    }

    private static int halve(double[] range, double at) {
        double middle = (range[0] + range[1]) / 2;
        boolean upper = at >= middle;
        range[upper ? 0 : 1] = middle;
        return upper ? 1 : 0;
    }
}

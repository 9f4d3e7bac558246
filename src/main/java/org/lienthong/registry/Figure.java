package org.lienthong.registry;

/**
 * A number that people read, and the list whose length it is.
 *
 * @param many how many there are
 * @param list what is counted; asked at the same moment it has exactly this length
 */
public record Figure(long many, Counted list) {

    static Figure of(long many, Listing listing, Filter filter) {
        return new Figure(many, new Counted.Dossiers(listing, filter));
    }
}

package org.lienthong.province;

/** Asked by the versions: the ways in and out of each system, which must be there before anybody may take them. */
public interface Ways {

    /** For what is brought into force before anybody is there to use it. */
    Ways NONE = new Ways() {
        @Override
        public void open(Provinces next) {
            // whoever makes the ways opens them all when it starts
        }

        @Override
        public void close(Provinces now) {
            // nothing was opened
        }
    };

    /** Makes every way that these provinces need and that is not there yet; none that is there is touched. */
    void open(Provinces next);

    /** Clears away what these provinces no longer need, each when whoever is on it has come through. Returns at once. */
    void close(Provinces now);
}

package org.lienthong.believable;

/** How a dossier goes, decided when it comes in; errands take their share of each. */
enum Fate {
    PLAIN(79.5, 0),
    PAPERS(13, 1),

    /** Papers are asked for a second time, which KPI 766 counts as late. */
    PAPERS_TWICE(2, 2),
    REFUSED(2.5, 0),
    WITHDRAWN(1.8, 0),
    STOPPED(1.2, 0);

    private final double share;
    private final int papers;

    Fate(double share, int papers) {
        this.share = share;
        this.papers = papers;
    }

    double share() {
        return share;
    }

    int papers() {
        return papers;
    }
}

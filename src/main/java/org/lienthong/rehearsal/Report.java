package org.lienthong.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What came of a rehearsal.
 *
 * @param real whether the partners were themselves, and not simulated
 */
public record Report(Instant at, Duration took, List<ProvinceReport> provinces, boolean real) {

    public Report {
        provinces = List.copyOf(provinces);
    }

    /** Every partner was simulated. */
    public Report(Instant at, Duration took, List<ProvinceReport> provinces) {
        this(at, took, provinces, false);
    }

    /** The same with other provinces in it. */
    public Report with(List<ProvinceReport> others) {
        return new Report(at, took, others, real);
    }

    /** Whether everything went as expected. */
    public boolean passed(boolean strict) {
        return provinces.stream().allMatch(province -> province.passed(strict));
    }
}

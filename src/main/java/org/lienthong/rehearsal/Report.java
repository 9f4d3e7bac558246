package org.lienthong.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What came of a rehearsal. */
public record Report(Instant at, Duration took, List<ProvinceReport> provinces) {

    public Report {
        provinces = List.copyOf(provinces);
    }

    /** The same with other provinces in it. */
    public Report with(List<ProvinceReport> others) {
        return new Report(at, took, others);
    }

    /** Whether everything went as expected. */
    public boolean passed(boolean strict) {
        return provinces.stream().allMatch(province -> province.passed(strict));
    }
}

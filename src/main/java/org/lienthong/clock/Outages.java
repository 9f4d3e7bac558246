package org.lienthong.clock;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;

/** Lines of outages. */
final class Outages {

    /** Without a province it speaks for the whole country. */
    record Line(@Nullable ProvinceCode province, Outage outage) {}

    private Outages() {}

    static List<Outage> of(List<Line> lines, ProvinceCode province) {
        return lines.stream()
                .filter(line -> line.province() == null || line.province().equals(province))
                .map(Line::outage)
                .toList();
    }

    /** Another text when an outage begins or ends, and each day that one goes on. */
    static String begun(List<Outage> outages, Instant now) {
        return outages.stream()
                .filter(outage -> !outage.from().isAfter(now))
                .map(outage -> outage.from() + " "
                        + (outage.until().isAfter(now) ? VietNam.day(now) + " not over" : outage.until()))
                .collect(Collectors.joining("\n"));
    }
}

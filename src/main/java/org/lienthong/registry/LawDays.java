package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of what has not ended, how many are late or soon will be: whole days of the law's last moments from sums, today's from lines. */
final class LawDays {

    private LawDays() {}

    /** Not ended, with a last moment of the law from one moment to before another; the filter's own words on it are not looked at. */
    static List<CountPart> parts(
            Listing listing, Filter filter, List<Grouping> groupings, Instant now, @Nullable Instant from, Instant to) {
        WholeDays whole = WholeDays.of(from, to);
        String view = view(listing, filter, groupings);
        if (whole == null || view == null) {
            return List.of(lines(listing, filter, now, from, to, ""));
        }
        List<CountPart> parts = new ArrayList<>();
        parts.add(CountPart.sums(view, Conditions.ofLaw(listing, filter, whole)));
        for (int i = 0; i < whole.edges().size(); i++) {
            WholeDays.Edge edge = whole.edges().get(i);
            parts.add(lines(listing, filter, now, edge.from(), edge.to(), "Law" + i));
        }
        return parts;
    }

    private static CountPart lines(
            Listing listing, Filter filter, Instant now, @Nullable Instant from, Instant to, String apart) {
        return CountPart.dossiers(
                Conditions.of(listing, filter, now, apart).endingIn(from, to, apart), listing, filter);
    }

    /** The sums that know all of the filter and the groupings; null when none does. */
    private static @Nullable String view(Listing listing, Filter filter, List<Grouping> groupings) {
        if (!filter.summed() || filter.channel() != null || filter.phase() != null || filter.judged()) {
            return null;
        }
        if (filter.procedure() == null
                && groupings.stream()
                        .allMatch(
                                one -> one == Grouping.PROVINCE || one == Grouping.STATUS || one == Grouping.HOLDER)) {
            return "law_day";
        }
        // Results are told by their status, which the sums of procedures do not know.
        return listing != Listing.RESULTS
                        && filter.area() == null
                        && filter.status() == null
                        && filter.holder() == null
                        && groupings.stream().allMatch(one -> one == Grouping.PROCEDURE)
                ? "procedure_law_day"
                : null;
    }
}

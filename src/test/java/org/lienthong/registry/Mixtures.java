package org.lienthong.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierWords;

/** Filters as nobody foresaw them: of all that a list can be narrowed to, two to four at once, drawn by lot. */
final class Mixtures {

    private final SplittableRandom random;

    Mixtures(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A list of dossiers that are in some ways like this one. */
    Questions.Asked next(Dossier like) {
        Listing listing = any(Listing.values());
        Cells cells = new Cells();
        if (random.nextInt(10) < 6) {
            cells.area = new Area(Set.of(like.province()), null, null);
        }
        List<Integer> left = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        int kinds = 1 + random.nextInt(3) + (cells.area == null ? 1 : 0);
        for (int i = 0; i < kinds; i++) {
            narrow(cells, left.remove(random.nextInt(left.size())), like);
        }
        return new Questions.Asked(listing, cells.filter());
    }

    private void narrow(Cells cells, int kind, Dossier like) {
        switch (kind) {
            case 0 -> cells.start = cells.start.at(like.status());
            case 1 -> cells.start = cells.start.heldBy(like.holder());
            case 2 ->
                cells.start =
                        cells.start.of(Objects.requireNonNull(like.submission()).procedure());
            case 3 -> cells.channel = Objects.requireNonNull(like.submission()).channel();
            case 4 -> cells.open = random.nextBoolean();
            case 5 -> days(cells);
            case 6 -> cells.overdue = random.nextBoolean();
            case 7 -> cells.phase = any(Phase.values());
            case 8 -> verdict(cells);
            default -> {
                if (random.nextBoolean()) {
                    cells.commune = like;
                } else {
                    cells.soon = new DueWithin(5, BelievableDossiers.NOW.plus(Duration.ofDays(5)));
                }
            }
        }
    }

    private void days(Cells cells) {
        cells.day = random.nextBoolean() ? null : any(Day.values());
        cells.from = BelievableDossiers.NOW.minus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
        cells.to = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> cells.from.plus(Duration.ofDays(7));
            case 2 -> cells.from.plus(Duration.ofDays(30));
            default -> cells.from.plus(Duration.ofDays(91));
        };
    }

    private void verdict(Cells cells) {
        Verdict one = random.nextInt(3) == 0 ? Verdict.LATE : Verdict.ON_TIME;
        switch (random.nextInt(3)) {
            case 0 -> cells.kpi = one;
            case 1 -> cells.plain = one;
            default -> cells.reported = one;
        }
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static final class Cells {
        private Filter start = Filter.NONE;
        private @Nullable Area area;
        private @Nullable Dossier commune;
        private @Nullable Channel channel;
        private @Nullable Boolean open;
        private @Nullable Day day;
        private @Nullable Instant from;
        private @Nullable Instant to;
        private @Nullable Boolean overdue;
        private @Nullable DueWithin soon;
        private @Nullable Phase phase;
        private @Nullable Verdict kpi;
        private @Nullable Verdict plain;
        private @Nullable Verdict reported;

        private Filter filter() {
            return new Filter(
                    area,
                    commune == null ? null : DossierWords.commune(commune),
                    start.procedure(),
                    start.status(),
                    start.holder(),
                    channel,
                    open,
                    day,
                    from,
                    to,
                    overdue,
                    soon,
                    null,
                    phase,
                    kpi,
                    plain,
                    reported,
                    null,
                    null);
        }
    }
}

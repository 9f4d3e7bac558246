package org.lienthong.believable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.Limit;
import org.lienthong.dossier.Officer;

/** The offices of one province: their people, how long they take, and until when they are heard. */
final class Offices {

    private static final Duration SILENCE = Duration.ofDays(45);
    private static final int PEOPLE = 8;
    private static final int UNKNOWN_LIMIT = 10;
    private static final List<String> TITLES = List.of("Chuyên viên", "Viên chức", "Phó Giám đốc");

    private final Place place;
    private final WorkTime work;
    private final LegalTime law;
    private final Instant now;
    private final List<Officer> people = new ArrayList<>();

    Offices(Place place, WorkTime work, LegalTime law, Instant now, RandomGenerator random) {
        this.place = place;
        this.work = work;
        this.law = law;
        this.now = now;
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Officer(
                    "%s-%02d".formatted(place.code(), i + 1),
                    People.name(random),
                    TITLES.get(random.nextInt(TITLES.size())),
                    "Chi nhánh Văn phòng đăng ký đất đai"));
        }
    }

    Place place() {
        return place;
    }

    WorkTime work() {
        return work;
    }

    boolean slow() {
        return place.temper() == Temper.SLOW;
    }

    Officer officer(RandomGenerator random) {
        return people.get(random.nextInt(people.size()));
    }

    /** Whether that system is heard at that moment. */
    boolean speaks(String system, Instant at) {
        Instant until =
                switch (place.temper()) {
                    case SILENT -> now.minus(SILENCE);
                    case DOWN -> system.equals("lis") ? work.downSince(now) : now;
                    default -> now;
                };
        return at.isBefore(until.minusSeconds(60));
    }

    /** Working days that the law gives at most. */
    int limit(Errand errand, Instant at) {
        @Nullable Limit limit = law.limit(new LegalTime.Case(place.code(), errand.procedure()), WorkTime.day(at));
        if (limit == null) {
            return UNKNOWN_LIMIT;
        }
        return limit.unit() == Limit.Unit.WORKING_DAYS ? limit.ordinary() : limit.ordinary() * 5 / 7;
    }

    /** Minutes that the land office works on a dossier: mostly well within the limit, at times far beyond it. */
    double effort(int limit, RandomGenerator random) {
        double luck = random.nextDouble();
        double part = 0.25 + 0.55 * luck + (luck > 0.94 ? 2.2 * random.nextDouble() : 0);
        double slower = slow() ? 1.55 + 0.6 * random.nextDouble() : 1;
        return Math.max(limit * (double) WorkTime.DAY, 120) * part * slower;
    }

    /** Minutes of work until the tax office sends its notice. */
    long tax(RandomGenerator random) {
        return (long) (WorkTime.DAY * (0.8 + 3.5 * random.nextDouble()) * (slow() ? 2 : 1));
    }
}

package org.lienthong.clock;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock.Basis;
import org.lienthong.clock.DossierClock.Promise;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.clock.Dues.Held;
import org.lienthong.clock.LegalClock.Course;

/** Puts readings of a clock together. */
final class Readings {

    record Days(int used, int paused, int excused) {}

    private Readings() {}

    static DossierClock nothingKnown() {
        return new DossierClock(
                State.NOT_STARTED,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                Basis.NONE,
                null,
                null,
                false,
                List.of(),
                Set.of());
    }

    static DossierClock notStarted(Course course) {
        return new DossierClock(
                course.ended() == null ? State.NOT_STARTED : State.ENDED,
                course.now().phase(),
                course.now().holder(),
                course.now().from(),
                null,
                course.ended(),
                0,
                0,
                0,
                null,
                null,
                null,
                Basis.NONE,
                null,
                null,
                false,
                course.stretches(),
                course.timeline().doubts());
    }

    static DossierClock started(
            Course course,
            Instant started,
            Days days,
            @Nullable Promise promise,
            Held held,
            @Nullable Integer remaining,
            boolean mayMove) {
        return new DossierClock(
                course.state(),
                course.now().phase(),
                course.now().holder(),
                course.now().from(),
                started,
                course.ended(),
                days.used(),
                days.paused(),
                days.excused(),
                promise,
                held.due().day(),
                held.due().at(),
                held.due().basis(),
                held.lawfulUntil(),
                remaining,
                mayMove,
                course.stretches(),
                course.timeline().doubts());
    }
}

package org.lienthong.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The working days that outages took: those of which at least half of the office hours were lost. */
final class ExcusedDays {

    private record Window(Instant from, Instant until) {}

    private final WorkingCalendar calendar;
    private final OfficeHours hours;

    ExcusedDays(WorkingCalendar calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /** Only what lies between these moments. */
    Set<LocalDate> of(List<Outage> outages, Instant from, Instant until) {
        Map<LocalDate, Long> lost = new HashMap<>();
        for (Window window : merged(outages, from, until)) {
            VietNam.day(window.from())
                    .datesUntil(VietNam.day(window.until()).plusDays(1))
                    .filter(calendar::isWorking)
                    .forEach(day -> lost.merge(day, seconds(window, day), Long::sum));
        }
        Set<LocalDate> days = new TreeSet<>();
        lost.forEach((day, seconds) -> {
            if (2 * seconds >= hours.seconds()) {
                days.add(day);
            }
        });
        return days;
    }

    private long seconds(Window window, LocalDate day) {
        Instant from = later(window.from(), VietNam.at(day, hours.opens()));
        Instant until = earlier(window.until(), VietNam.at(day, hours.closes()));
        return Math.max(0, Duration.between(from, until).toSeconds());
    }

    private static List<Window> merged(List<Outage> outages, Instant from, Instant until) {
        List<Window> merged = new ArrayList<>();
        outages.stream()
                .map(outage -> new Window(later(outage.from(), from), earlier(outage.until(), until)))
                .filter(window -> window.from().isBefore(window.until()))
                .sorted(Comparator.comparing(Window::from))
                .forEach(window -> {
                    Window last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || last.until().isBefore(window.from())) {
                        merged.add(window);
                    } else {
                        merged.set(merged.size() - 1, new Window(last.from(), later(last.until(), window.until())));
                    }
                });
        return merged;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

package org.lienthong.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The days that a dossier's clock does not count. A pause takes the days after the one on which it began up to and with the
 * one on which it ended: the day of an event is not counted again (Civil Code 2015 Art. 147.2), so a pause inside one day
 * takes nothing. Excused days were lost to outages.
 */
final class Uncounted {

    static final Uncounted NOTHING = new Uncounted(List.of(), Set.of());

    /** From the day on which the clock stopped to the day on which it ran again. */
    record Pause(LocalDate from, LocalDate to) {}

    private final List<Pause> pauses;
    private final Set<LocalDate> days = new TreeSet<>();
    private final Set<LocalDate> excused;

    Uncounted(List<Pause> pauses, Set<LocalDate> excused) {
        this.pauses = pauses.stream()
                .filter(pause -> pause.from().isBefore(pause.to()))
                .sorted(Comparator.comparing(Pause::from).thenComparing(Pause::to))
                .toList();
        this.excused = Set.copyOf(excused);
        this.pauses.forEach(pause ->
                pause.from().plusDays(1).datesUntil(pause.to().plusDays(1)).forEach(days::add));
        days.addAll(excused);
    }

    static Uncounted of(List<Stretch> standstills, Set<LocalDate> excused) {
        return new Uncounted(
                standstills.stream()
                        .map(stretch -> new Pause(VietNam.day(stretch.from()), VietNam.day(stretch.until())))
                        .toList(),
                excused);
    }

    boolean isNothing() {
        return days.isEmpty();
    }

    boolean counts(LocalDate day) {
        return !days.contains(day);
    }

    /** How many of these days, after {@code from} up to and with {@code to}, would have counted otherwise. */
    int days(LocalDate from, LocalDate to, Predicate<LocalDate> countable) {
        return (int) days.stream()
                .filter(day -> day.isAfter(from) && !day.isAfter(to) && countable.test(day))
                .count();
    }

    /** Where the clock stands still as the day ends, the day on which it runs again; else the day itself. */
    LocalDate release(LocalDate day) {
        return pauses.stream()
                .filter(pause -> !day.isBefore(pause.from()) && day.isBefore(pause.to()))
                .map(Pause::to)
                .max(Comparator.naturalOrder())
                .orElse(excused.contains(day) ? day.plusDays(1) : day);
    }
}

package org.lienthong.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the hub hears from one system, or from several together.
 *
 * @param last when the hub took a message from it last; null when never
 * @param missed whole working days in Viet Nam that passed since then without a message; 0 when it was never heard
 * @param patience so many of these days its own rhythm does not explain; nothing of one that was never heard
 * @param often whether it spoke on so many days that its rhythm is known well; one that seldom speaks says little by a message
 */
public record Hearing(@Nullable Instant last, int missed, int patience, boolean often) {

    /** Of a system that never spoke: it has not begun, which is no silence. */
    static final Hearing NEVER = new Hearing(null, 0, 0, false);

    /** Whether it used to speak, and has said nothing for longer than its own rhythm explains. */
    public boolean silent() {
        return last != null && missed >= patience;
    }

    /**
     * Several systems as one speaker: how long ago any of them was heard, and how long the most regular of those explains that
     * spoke by then. Where only such spoke by then that seldom speak, those that often did count too, though they fell silent
     * before: else a yearly letter would speak for offices of which nothing is heard. So it is silent when all of them are, and
     * only when one of them is.
     */
    public static Hearing together(Collection<Hearing> systems) {
        List<Hearing> all =
                systems.stream().filter(system -> system.last() != null).toList();
        return all.stream()
                .max(Comparator.comparing(Hearing::since))
                .map(latest -> latest.judgedBy(all))
                .orElse(NEVER);
    }

    private static Instant since(Hearing heard) {
        return Objects.requireNonNull(heard.last());
    }

    private Hearing judgedBy(List<Hearing> all) {
        List<Hearing> speaking = all.stream()
                .filter(system -> system.missed - missed <= system.patience)
                .toList();
        boolean known = speaking.stream().anyMatch(Hearing::often);
        Stream<Hearing> silentBefore = all.stream().filter(system -> !known && system.often);
        int explained = Stream.concat(speaking.stream(), silentBefore)
                .mapToInt(Hearing::patience)
                .min()
                .orElse(patience);
        return new Hearing(last, missed, explained, known);
    }
}

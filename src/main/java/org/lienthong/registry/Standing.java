package org.lienthong.registry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lienthong.dossier.Holder;

/**
 * How a province, a procedure or the country stands.
 *
 * @param received receipts that were issued in the period
 * @param ended dossiers that ended in the period in whichever way
 * @param open dossiers that have not ended at this moment
 * @param overdue those of them that are late already
 * @param dueSoon those of them that will be late before long when nothing happens
 * @param holders the open ones by who must act next
 * @param waiting the open ones whose clock stands still, by what they wait for
 * @param taxLate those of them that the tax office has not answered in its time
 * @param onTime of those that ended in the period
 */
public record Standing(
        Figure received,
        Figure ended,
        Figure open,
        Figure overdue,
        Figure dueSoon,
        Map<Holder, Figure> holders,
        Map<Waiting, Figure> waiting,
        Figure taxLate,
        Punctuality onTime) {

    public Standing {
        holders = new EnumMap<>(holders);
        waiting = new EnumMap<>(waiting);
    }

    public Figure heldBy(Holder holder) {
        return known(holders, holder);
    }

    static <E extends Enum<E>> Figure known(Map<E, Figure> figures, E of) {
        return Objects.requireNonNull(figures.get(of), of::name);
    }

    public Figure waitingFor(Waiting one) {
        return known(waiting, one);
    }
}

package org.lienthong.registry;

import java.util.List;
import org.lienthong.dossier.Money;
import org.springframework.stereotype.Component;

/** What citizens were asked to pay and paid. */
@Component
public class MoneyFigures {

    /**
     * @param whole at most {@link Span#MOST} periods
     * @param filter what it says about days and waiting is not looked at
     * @return the oldest period first
     */
    public List<Obliged> of(Span span, Period whole, MoneyFilter filter) {
        return span.periods(whole).stream()
                .map(period -> new Obliged(
                        period,
                        new Obliged.Sum(new Figure(0, new Counted.Notices(filter.during(period))), Money.ZERO),
                        new Obliged.Sum(new Figure(0, new Counted.Payments(filter.during(period))), Money.ZERO)))
                .toList();
    }

    /** The notices of which something is still to be paid at this moment, with what is still open of them. */
    public Obliged.Sum waiting(MoneyFilter filter) {
        return new Obliged.Sum(new Figure(0, new Counted.Notices(filter.waiting(true))), Money.ZERO);
    }
}

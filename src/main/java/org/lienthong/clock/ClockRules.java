package org.lienthong.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.ProvinceCode;

/** Everything the law and its notices say about time, as the files of {@code mappings/national/clock} hold it. Immutable. */
public final class ClockRules {

    /** Office hours; without a province they speak for all that have no line of their own. */
    record Hours(
            @Nullable ProvinceCode province,
            OfficeHours hours,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record Money(Duties duties, List<TaxLimits.Line> tax, List<PaymentDeadlines.Line> payments) {}

    /** When offices take in dossiers, and when they could not. */
    record Offices(List<Hours> hours, List<Outages.Line> outages) {}

    private final WorkingCalendar calendar;
    private final Offices offices;
    private final Limits limits;
    private final Money money;
    private final String version;

    /** @param version another text for other files */
    ClockRules(WorkingCalendar calendar, Offices offices, Limits limits, Money money, String version) {
        this.calendar = calendar;
        this.offices = offices;
        this.limits = limits;
        this.money = money;
        this.version = version;
    }

    String version() {
        return version;
    }

    /** The known outages of the offices of that province, in the order of the file. */
    public List<Outage> outages(ProvinceCode province) {
        return Outages.of(offices.outages(), province);
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public Limits limits() {
        return limits;
    }

    public PaymentDeadlines payments() {
        return new PaymentDeadlines(money.payments(), money.duties(), calendar);
    }

    TaxLimits taxLimits(ProvinceCode province, LocalDate day) {
        return new TaxLimits(money.tax(), money.duties(), counting(province, day));
    }

    /** Counts by the office hours of that province on that day. */
    public Counting counting(ProvinceCode province, LocalDate day) {
        return new Counting(calendar, officeHours(province, day));
    }

    /** Reads dossiers' clocks by the office hours of that province on that day. */
    public LegalClock clock(ProvinceCode province, LocalDate day) {
        return new LegalClock(counting(province, day));
    }

    /** Judges dossiers of that province by its office hours on that day. */
    public JudgingPunctuality punctuality(ProvinceCode province, LocalDate day) {
        return new JudgingPunctuality(counting(province, day));
    }

    /** What keeps these rules from answering for every province on every day. */
    Optional<Finding> missing() {
        List<Hours> all =
                offices.hours().stream().filter(line -> line.province() == null).toList();
        boolean always = all.stream().anyMatch(line -> line.validFrom() == null)
                && all.stream().anyMatch(line -> line.validTo() == null);
        return always
                ? Optional.empty()
                : Optional.of(Finding.of(
                                "province",
                                "gap",
                                "add a line without a province, and leave the first validFrom and the last validTo of such lines empty; provinces without a line of their own are read by them")
                        .at(new Place(ClockFiles.FOLDER + "office-hours.csv", 1, 1)));
    }

    private OfficeHours officeHours(ProvinceCode province, LocalDate day) {
        List<Hours> valid = offices.hours().stream()
                .filter(line -> Valid.on(line.validFrom(), line.validTo(), day))
                .toList();
        Optional<Hours> own =
                valid.stream().filter(line -> province.equals(line.province())).findFirst();
        return own.or(() ->
                        valid.stream().filter(line -> line.province() == null).findFirst())
                .map(Hours::hours)
                .orElseThrow(() -> new IllegalStateException(
                        "mappings/national/clock/office-hours.csv has no line for all provinces on " + day));
    }
}

package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.web.LedgerRows.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Area;
import org.lienthong.registry.Counted;
import org.lienthong.registry.ExchangeFigures;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.ExchangeList;
import org.lienthong.registry.Exchanged;
import org.lienthong.registry.Figure;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Flow;
import org.lienthong.registry.FlowFigures;
import org.lienthong.registry.FormerFigures;
import org.lienthong.registry.Listing;
import org.lienthong.registry.MoneyFigures;
import org.lienthong.registry.MoneyFilter;
import org.lienthong.registry.MoneyLists;
import org.lienthong.registry.Obliged;
import org.lienthong.registry.Page;
import org.lienthong.registry.Period;
import org.lienthong.registry.Punctuality;
import org.lienthong.registry.Register;
import org.lienthong.registry.Span;
import org.lienthong.registry.Standing;
import org.lienthong.registry.StandingFigures;
import org.lienthong.registry.StepFigures;
import org.lienthong.registry.Waiting;
import org.springframework.beans.factory.annotation.Autowired;

/** What the country's figures promise, on whichever database. */
abstract class FiguresAcceptance extends WebAcceptance {

    private static final Period NOVEMBER = new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-23"));

    @Autowired
    FlowFigures flows;

    @Autowired
    StandingFigures standings;

    @Autowired
    ExchangeFigures exchanges;

    @Autowired
    StepFigures steps;

    @Autowired
    FormerFigures formers;

    @Autowired
    MoneyFigures money;

    @Autowired
    ExchangeList exchangeList;

    @Autowired
    MoneyLists moneyLists;

    @Autowired
    Register register;

    private void some() {
        rows.write(dossier("A-1").received("2025-11-10T03:00:00Z").due("2025-12-01T10:00:00Z"));
        rows.write(dossier("A-2").in("H60").unreceived());
        rows.write(dossier("A-3").in("H22").procedure("1.012796"));
        rows.write(dossier("A-4").due("2026-11-10T10:00:00Z").completed("2026-11-11T10:00:00Z"));
        rows.write(dossier("A-5").completed("2026-11-11T10:00:00Z").delivered("2026-11-12T10:00:00Z"));
        rows.write(dossier("A-6").completed("2026-11-11T10:00:00Z").status(DossierStatus.WITHDRAWN, Holder.NOBODY));
        rows.write(dossier("A-7")
                .status(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE)
                .changed("2026-11-18T03:00:00Z"));
        rows.write(dossier("A-8").status(DossierStatus.FINANCIAL_OBLIGATION, Holder.CITIZEN));
        rows.write(dossier("A-9").status(DossierStatus.SUPPLEMENT_REQUESTED, Holder.CITIZEN));
        long last = rows.write(dossier("A-10").due("2026-11-24T10:00:00Z"));
        rows.notice(last, "TB-1", "2026-11-12T02:00:00Z", 18_000_000, 10_000_000);
        rows.notice(last, "TB-2", "2026-11-13T02:00:00Z", 2_000_000, 0);
        rows.payment(last, "TB-1", "2026-11-14T02:00:00Z", 8_000_000);
        rows.message("lis", "2026-11-22T02:59:59Z");
        rows.message("portal", "2026-11-22T17:00:00Z");
        rows.delivered(last, 1, "lis", MessageType.DOSSIER_SUBMITTED);
    }

    @Test
    void whatCameAndWentIsToldByMonthBesideTheYearBefore() {
        some();
        rows.write(dossier("A-0").received("2025-10-31T03:00:00Z").completed("2025-10-31T10:00:00Z"));

        List<FlowFigures.Line> lines = flows.of(
                Span.MONTH, new Period(LocalDate.parse("2026-10-15"), LocalDate.parse("2026-11-23")), Filter.NONE);

        assertThat(lines)
                .extracting(FlowFigures.Line::period)
                .containsExactly(new Period(LocalDate.parse("2026-10-15"), LocalDate.parse("2026-10-31")), NOVEMBER);
        FlowFigures.Line november = lines.get(1);
        assertThat(november.of(Flow.RECEIVED).now().many()).isEqualTo(8);
        assertThat(november.of(Flow.RECEIVED).before().many()).isEqualTo(1);
        assertThat(november.of(Flow.RECEIVED).rate()).hasValue(7);
        assertThat(lines.get(0).of(Flow.RECEIVED).before().many()).isEqualTo(1);
        assertThat(lines.get(0).of(Flow.RECEIVED).rate())
                .as("the register began in the middle of that stretch of the year before")
                .isEmpty();
        assertThat(november.of(Flow.ENDED).now().many()).isEqualTo(3);
        assertThat(november.of(Flow.ENDED).rate()).isEmpty();
        assertThat(november.of(Flow.COMPLETED).now().many()).isEqualTo(2);
        assertThat(november.of(Flow.WITHDRAWN).now().many()).isEqualTo(1);
        assertThat(november.of(Flow.HANDED_OVER).now().many()).isEqualTo(1);
        assertThat(lines.get(0).of(Flow.RECEIVED).now().many()).isZero();
    }

    @Test
    void aProvinceThatJoinedInTheMiddleOfTheYearBeforeIsNotSaidToHaveGrown() {
        rows.write(dossier("A-1").received("2025-10-20T03:00:00Z"));
        rows.write(dossier("A-2").received("2025-11-10T03:00:00Z"));
        rows.write(dossier("A-3").received("2026-11-10T03:00:00Z"));
        long joined = rows.write(dossier("A-4").in("H60").received("2025-11-10T03:00:00Z"));
        rows.notice(joined, "TB-1", "2025-11-20T02:00:00Z", 8_000_000, 0);
        rows.notice(joined, "TB-2", "2026-11-20T02:00:00Z", 4_000_000, 0);
        rows.write(dossier("A-5").in("H60").received("2026-11-10T03:00:00Z"));
        rows.message("portal", "2025-10-20T02:00:00Z");
        rows.message("portal", "2025-11-20T02:00:00Z");
        rows.message("portal", "2026-11-20T02:00:00Z");
        rows.message("lis", "2025-11-20T02:00:00Z");
        rows.message("lis", "2026-11-20T02:00:00Z");
        rows.moved("lis", "H60");

        assertThat(grown(Filter.NONE)).as("the country").hasValue(0);
        assertThat(grown(Filter.NONE.in(area("H56")))).hasValue(0);
        assertThat(grown(Filter.NONE.in(area("H60")))).isEmpty();
        assertThat(notified(MoneyFilter.NONE)).as("money of the country").hasValue(-0.5);
        assertThat(notified(new MoneyFilter(area("H60"), null, null, null, null)))
                .isEmpty();
        assertThat(exchanged(Set.of(new ProvinceCode("H56")))).hasValue(0);
        assertThat(exchanged(Set.of(new ProvinceCode("H60")))).isEmpty();
    }

    private OptionalDouble grown(Filter filter) {
        return flows.of(Span.MONTH, NOVEMBER, filter).get(0).of(Flow.RECEIVED).rate();
    }

    private OptionalDouble notified(MoneyFilter filter) {
        return money.of(Span.MONTH, NOVEMBER, filter).get(0).notified().vnd();
    }

    private OptionalDouble exchanged(Set<ProvinceCode> provinces) {
        return exchanges
                .of(Span.MONTH, NOVEMBER, new ExchangeFilter(provinces, null, null, null, null))
                .get(0)
                .all()
                .rate();
    }

    private static Area area(String province) {
        return new Area(Set.of(new ProvinceCode(province)), null, null);
    }

    @Test
    void moneyIsToldBesideTheYearBeforeAndWithoutGrowthWhereOnlyAPartOfThatIsKnown() {
        some();
        long before = rows.write(dossier("A-0").received("2025-10-31T03:00:00Z"));
        rows.notice(before, "TB-0", "2025-11-20T02:00:00Z", 8_000_000, 0);

        List<Obliged> lines = money.of(
                Span.MONTH, new Period(LocalDate.parse("2026-10-15"), LocalDate.parse("2026-11-23")), MoneyFilter.NONE);

        Obliged.Grown notified = lines.get(1).notified();
        assertThat(notified.now().papers().many()).isEqualTo(2);
        assertThat(notified.papers()).hasValue(1);
        assertThat(notified.now().vnd()).isEqualTo(20_000_000);
        assertThat(notified.before().vnd()).isEqualTo(8_000_000);
        assertThat(notified.vnd()).hasValue(1.5);
        assertThat(lines.get(1).paid().vnd()).as("nothing was paid then").isEmpty();
        assertThat(money.of(Span.YEAR, NOVEMBER, MoneyFilter.NONE)
                        .get(0)
                        .notified()
                        .vnd())
                .hasValue(1.5);
        assertThat(money.of(Span.YEAR, Span.YEAR.around(NOVEMBER.first()), MoneyFilter.NONE)
                        .get(0)
                        .notified()
                        .vnd())
                .as("the register began in the middle of the year before")
                .isEmpty();
    }

    @Test
    void ofWhatWasSubmittedLandTransactionsAreCountedApart() {
        some();
        rows.write(dossier("A-11").transaction(null));

        FlowFigures.Line november = flows.of(Span.MONTH, NOVEMBER, Filter.NONE).get(0);

        long submitted = november.of(Flow.SUBMITTED).now().many();
        assertThat(submitted).isGreaterThan(5);
        assertThat(november.of(Flow.TRANSACTED).now().many()).isEqualTo(submitted - 1);
    }

    @Test
    void theCountryItsProvincesAndItsProceduresStandAsTheirListsSay() {
        some();

        Standing country = standings.country(NOVEMBER, Filter.NONE);
        Map<ProvinceCode, Standing> provinces = standings.provinces(NOVEMBER, Filter.NONE);

        assertThat(provinces).hasSize(34);
        assertThat(country.open().many()).isEqualTo(7);
        assertThat(country.overdue().many()).isEqualTo(1);
        assertThat(country.dueSoon().many()).isEqualTo(1);
        assertThat(country.waitingFor(Waiting.TAX).many()).isEqualTo(1);
        assertThat(country.taxLate().many()).isEqualTo(1);
        assertThat(country.waitingFor(Waiting.PAYMENT).many()).isEqualTo(1);
        assertThat(country.waitingFor(Waiting.PAPERS).many()).isEqualTo(1);
        assertThat(country.heldBy(Holder.ONE_STOP_SHOP).many()).isEqualTo(1);
        assertThat(provinces.get(new ProvinceCode("H60")).open().many())
                .as("with what its predecessor left")
                .isEqualTo(2);
        assertThat(country.onTime().reported().late().many()).isEqualTo(1);
        assertThat(country.onTime().reported().onTime().many()).isEqualTo(2);
    }

    @Test
    void exchangesAreCountedByDirectionBesideTheYearBeforeAndSilentSystemsAreNamed() {
        long id = rows.write(dossier("A-1"));
        rows.message("lis", "2026-11-22T02:59:59Z");
        rows.message("portal", "2026-11-22T17:00:00Z");
        rows.message("portal", "2025-11-20T02:00:00Z");
        rows.delivered(id, 1, "lis", MessageType.DOSSIER_SUBMITTED);

        Exchanged november =
                exchanges.of(Span.MONTH, NOVEMBER, ExchangeFilter.NONE).get(0);

        assertThat(november.in().now().many()).isEqualTo(2);
        assertThat(november.in().before().many()).isEqualTo(1);
        assertThat(november.out().now().many()).isEqualTo(1);
        assertThat(november.all().rate())
                .as("of the year before only the end of the month is known")
                .isEmpty();
        rows.message("portal", "2025-10-31T02:00:00Z");
        assertThat(exchanges
                        .of(Span.MONTH, NOVEMBER, ExchangeFilter.NONE)
                        .get(0)
                        .all()
                        .rate())
                .hasValue(2);
        Exchanged.Today today = exchanges.today(ExchangeFilter.NONE);
        assertThat(today.in().many()).as("a day begins at midnight in Viet Nam").isEqualTo(1);
        assertThat(today.expected()).isEqualTo(1_500_000);
        assertThat(exchanges.systems(NOVEMBER).stream()
                        .filter(Exchanged.System::silent)
                        .map(system -> system.system().id().name()))
                .as("one that never spoke has not begun")
                .isEmpty();
    }

    @Test
    void provincesOfThePastAreCountedInOneQuestionAsTheirListsSay() {
        rows.write(dossier("F-1").in("H22").received("2025-01-02T03:00:00Z"));
        rows.write(dossier("F-2").in("H60").issuedBy("H22"));
        rows.write(dossier("F-3").in("H60").submitted("2025-01-02T02:00:00Z").received("2025-01-02T03:00:00Z"));
        rows.write(dossier("F-4").in("H60").received("2025-08-02T03:00:00Z"));
        rows.write(dossier("F-5").in("H01").issuedBy("H22"));
        ProvinceCode former = new ProvinceCode("H22");
        ProvinceCode kept = new ProvinceCode("H60");
        List<Area> areas = List.of(
                new Area(Set.of(former, kept), former, null),
                new Area(Set.of(kept), kept, Instant.parse("2025-06-30T17:00:00Z")));

        for (Listing listing : List.of(Listing.DOSSIERS, Listing.RECEIPTS)) {
            assertThat(formers.counts(listing, Filter.NONE, areas)).hasSize(2).allSatisfy((area, many) -> assertThat(
                            many)
                    .isEqualTo(register.count(listing, Filter.NONE.in(area))));
        }
        assertThat(formers.counts(Listing.DOSSIERS, Filter.NONE, areas).values())
                .containsExactly(2L, 1L);
    }

    @Test
    void everyFigureIsTheLengthOfItsList() {
        some();
        List<Figure> figures = new ArrayList<>();
        standings.provinces(NOVEMBER, Filter.NONE).values().forEach(standing -> add(figures, standing));
        standings.procedures(NOVEMBER, Filter.NONE).values().forEach(standing -> add(figures, standing));
        add(figures, standings.country(NOVEMBER, Filter.NONE));
        for (Span span : Span.values()) {
            flows.of(span, NOVEMBER, Filter.NONE)
                    .forEach(line -> line.flows().values().forEach(growth -> {
                        figures.add(growth.now());
                        figures.add(growth.before());
                    }));
        }

        steps.of(NOVEMBER, Filter.NONE).steps().forEach(line -> figures.add(line.dossiers()));
        steps.of(Span.MONTH.around(NOVEMBER.first()), Filter.NONE)
                .steps()
                .forEach(line -> figures.add(line.dossiers()));
        exchanges.of(Span.DAY, NOVEMBER, ExchangeFilter.NONE).forEach(line -> {
            figures.addAll(List.of(
                    line.in().now(),
                    line.out().now(),
                    line.all().now(),
                    line.all().before()));
        });
        exchanges.systems(NOVEMBER).forEach(system -> figures.addAll(List.of(system.in(), system.out())));
        money.of(Span.QUARTER, NOVEMBER, MoneyFilter.NONE)
                .forEach(line -> figures.addAll(List.of(
                        line.notified().now().papers(),
                        line.notified().before().papers(),
                        line.paid().now().papers(),
                        line.paid().before().papers())));
        figures.add(money.waiting(MoneyFilter.NONE).papers());

        assertThat(figures).hasSizeGreaterThan(1000);
        assertThat(figures.stream().mapToLong(Figure::many).sum()).isGreaterThan(100);
        figures.forEach(this::isTheLengthOfItsList);
    }

    private static void add(List<Figure> figures, Standing standing) {
        figures.addAll(List.of(
                standing.received(),
                standing.ended(),
                standing.open(),
                standing.overdue(),
                standing.dueSoon(),
                standing.taxLate(),
                standing.onTime().ended()));
        for (Punctuality.Verdicts verdicts : List.of(
                standing.onTime().kpi(),
                standing.onTime().plain(),
                standing.onTime().reported())) {
            figures.addAll(List.of(verdicts.onTime(), verdicts.late(), verdicts.unknown()));
        }
        figures.addAll(standing.holders().values());
        figures.addAll(standing.waiting().values());
    }

    private void isTheLengthOfItsList(Figure figure) {
        Page<?> list = figure.list().in(new Counted.Lists<Page<?>>() {
            @Override
            public Page<?> dossiers(Listing listing, Filter filter) {
                return register.list(listing, filter, 200, null);
            }

            @Override
            public Page<?> exchanges(ExchangeFilter filter) {
                return exchangeList.list(filter, 200, null);
            }

            @Override
            public Page<?> notices(MoneyFilter filter) {
                return moneyLists.notices(filter, 200, null);
            }

            @Override
            public Page<?> payments(MoneyFilter filter) {
                return moneyLists.payments(filter, 200, null);
            }
        });
        assertThat(list)
                .as("%s", figure.list())
                .satisfies(page -> assertThat(page.items()).hasSize((int) figure.many()))
                .satisfies(page -> assertThat(page.total()).isEqualTo(figure.many()));
    }
}

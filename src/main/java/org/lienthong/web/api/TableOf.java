package org.lienthong.web.api;

import java.util.Locale;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.ExchangeList;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Listing;
import org.lienthong.registry.MoneyFilter;
import org.lienthong.registry.MoneyLists;
import org.lienthong.registry.Register;
import org.springframework.stereotype.Component;

/** The lists of the register as tables; what is wrong with a query is told before anything is sent. */
@Component
class TableOf {

    private final Register register;
    private final ExchangeList exchanges;
    private final MoneyLists money;
    private final Areas areas;

    TableOf(Register register, ExchangeList exchanges, MoneyLists money, Areas areas) {
        this.register = register;
        this.exchanges = exchanges;
        this.money = money;
        this.areas = areas;
    }

    Tables.Table dossiers(Listing listing, ListQuery query) {
        Fields fields = new Fields();
        Filter filter = query.filter(fields, areas);
        fields.done();
        Register.Whole list = register.whole(listing, filter);
        Sheet sheet = Sheet.of(listing);
        return new Tables.Table(
                listing.name().toLowerCase(Locale.ROOT),
                sheet.head(),
                receiver -> list.each(entry -> receiver.take(sheet.row(entry))));
    }

    Tables.Table exchanges(ExchangeQuery query) {
        Fields fields = new Fields();
        ExchangeFilter filter = query.filter(fields, areas);
        fields.done();
        return new Tables.Table(
                "exchanges",
                ExchangeItem.HEAD,
                receiver -> exchanges.each(
                        filter,
                        exchange -> receiver.take(ExchangeItem.of(exchange).row())));
    }

    Tables.Table obligations(MoneyQuery query) {
        MoneyFilter filter = filter(query);
        return new Tables.Table(
                "obligations",
                NoticeItem.HEAD,
                receiver -> money.eachNotice(
                        filter, notice -> receiver.take(NoticeItem.of(notice).row())));
    }

    Tables.Table payments(MoneyQuery query) {
        MoneyFilter filter = filter(query);
        return new Tables.Table(
                "payments",
                PaymentItem.HEAD,
                receiver -> money.eachPayment(
                        filter, paid -> receiver.take(PaymentItem.of(paid).row())));
    }

    private MoneyFilter filter(MoneyQuery query) {
        Fields fields = new Fields();
        MoneyFilter filter = query.filter(fields, areas);
        fields.done();
        return filter;
    }
}

package org.lienthong.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lienthong.registry.SavedViews;
import org.lienthong.web.problems.Problem;
import org.springframework.stereotype.Component;

/** What holds for lists under a name, whether a program or a page saves them. */
@Component
public class NamedViews {

    private static final Set<String> LISTS =
            Set.of("dossiers", "receipts", "transactions", "results", "exchanges", "obligations", "payments");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2000;

    private final SavedViews views;

    NamedViews(SavedViews views) {
        this.views = views;
    }

    /** A list that has a page of its own, where its views are saved and opened. */
    public enum Shown {
        DOSSIERS("dossiers", "/dossiers"),
        EXCHANGES("exchanges", "/country/exchanges"),
        NOTICES("obligations", "/country/notices"),
        PAYMENTS("payments", "/country/payments");

        private final String list;
        private final String page;

        Shown(String list, String page) {
            this.list = list;
            this.page = page;
        }

        /** As it is called in addresses of the interface. */
        public String list() {
            return list;
        }

        /** The address of its page. */
        public String page() {
            return page;
        }

        /** Empty when no page shows such a list. */
        public static Optional<Shown> named(String list) {
            return Arrays.stream(values()).filter(one -> one.list.equals(list)).findFirst();
        }
    }

    /** Every view of this user, by name. */
    List<SavedViews.View> all(String username) {
        return views.of(username);
    }

    /** The views of this user that are such a list, by name. */
    public List<SavedViews.View> of(String username, Shown list) {
        return views.of(username).stream()
                .filter(view -> view.list().equals(list.list()))
                .toList();
    }

    /**
     * A view of the same name gives way.
     *
     * @throws Problem.Refusal naming every field that cannot be taken
     */
    public void save(String username, String name, String list, String query) {
        Fields fields = new Fields();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME || hasControls(name)) {
            fields.refuse("name", "view-name");
        }
        if (!LISTS.contains(list)) {
            fields.refuse("list", "view-list");
        }
        if (query.length() > LONGEST_QUERY || hasControls(query)) {
            fields.refuse("query", "view-query");
        }
        fields.done();
        views.save(username, name.strip(), list, query);
    }

    /** @return false when this user has none of this name, perhaps because it was forgotten just before */
    public boolean forget(String username, String name) {
        return !hasControls(name) && views.forget(username, name);
    }

    /** No database keeps every one of them. */
    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}

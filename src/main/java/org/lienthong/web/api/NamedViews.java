package org.lienthong.web.api;

import java.util.List;
import java.util.Set;
import org.lienthong.registry.SavedViews;
import org.lienthong.web.problems.Problem;
import org.springframework.stereotype.Component;

/** What holds for lists under a name, whether a program or a page saves them. */
@Component
public class NamedViews {

    /** The list of dossiers, as it is called in addresses. */
    public static final String DOSSIERS = "dossiers";

    private static final Set<String> LISTS =
            Set.of(DOSSIERS, "receipts", "transactions", "results", "exchanges", "obligations", "payments");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2000;

    private final SavedViews views;

    NamedViews(SavedViews views) {
        this.views = views;
    }

    /** Every view of this user, by name. */
    List<SavedViews.View> all(String username) {
        return views.of(username);
    }

    /** The views of this user that are such a list, by name. */
    public List<SavedViews.View> of(String username, String list) {
        return views.of(username).stream()
                .filter(view -> view.list().equals(list))
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

package org.lienthong.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for the words of a search in the codes of all dossiers, once for all that a list asks. Some parts stand in every code
 * ({@code cs-}, {@code h26}): who writes nothing else is told to write more, at once, instead of waiting for all dossiers.
 */
@Component
class CodeSearch {

    /** More tell nobody anything; up to here a list puts them in order itself. */
    static final int MOST = 50_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final int most;

    @Autowired
    CodeSearch(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this(jdbc, transactions, MOST);
    }

    CodeSearch(JdbcClient jdbc, PlatformTransactionManager transactions, int most) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
        this.most = most;
    }

    /**
     * The search of a filter with what was found in codes; null when it has no words.
     *
     * @throws TooCommon when that is too many, or cannot be found in a second
     */
    @Nullable
    Search of(Filter filter) {
        return filter.words() == null ? null : of(Search.of(filter.words()));
    }

    private Search of(Search search) {
        if (search.empty()) {
            return search.foundInCodes(List.of());
        }
        try {
            List<Long> found = apart.execute(status -> found(search));
            return search.foundInCodes(found == null ? List.of() : found);
        } catch (QueryTimeoutException slow) {
            throw new TooCommon();
        }
    }

    private List<Long> found(Search search) {
        boolean names = jdbc.sql("select search_bounded()").query(Boolean.class).single();
        // Where names do not stand apart from the codes, letters alone are mostly found in names.
        int bound = names || search.numbered() ? most : Integer.MAX_VALUE - 1;
        Query query = search.inCodes(bound + 1);
        List<Long> found =
                jdbc.sql(query.sql()).params(query.values()).query(Long.class).list();
        if (found.size() > bound) {
            throw new TooCommon();
        }
        return found;
    }
}

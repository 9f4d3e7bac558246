package org.lienthong.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.lienthong.StandingClock;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.FileStore;
import org.lienthong.proof.Proofs;
import org.lienthong.province.InForce;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What differs from the hub as it runs: the clock stands until it is moved, deliveries are carried by the thread that
 * asks for them, the database's work is counted, and a bug can be put where recipients are looked up.
 */
@TestConfiguration(proxyBeanMethods = false)
class Outside {

    static final String NODE = "node-a";

    @Bean
    @Primary
    StandingClock standingClock() {
        return new StandingClock();
    }

    @Bean
    @Primary
    DeliveringMessages.Node thisNode(StandingClock clock) {
        return new DeliveringMessages.Node(NODE, clock, Runnable::run);
    }

    @Bean
    @Primary
    BuggyRecipients buggyRecipients(InForce inForce) {
        return new BuggyRecipients(new TableOfRecipients(inForce));
    }

    @Bean
    @Primary
    BuggyFiles buggyFiles(@Qualifier("contentStore") FileStore real) {
        return new BuggyFiles(real);
    }

    /** The real store, but with a bug that can be switched on. */
    static final class BuggyFiles implements FileStore {

        volatile boolean cursed;
        private final FileStore real;

        BuggyFiles(FileStore real) {
            this.real = real;
        }

        @Override
        public Content keep(InputStream in, String fileName) throws IOException {
            if (cursed) {
                throw new IllegalStateException("a bug while a document is read");
            }
            return real.keep(in, fileName);
        }

        @Override
        public InputStream open(Content content) throws IOException {
            return real.open(content);
        }
    }

    @Bean
    Proofs proofs(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new Proofs(jdbc, transactions);
    }

    @Bean
    World world() {
        return new World();
    }

    @Bean
    static BeanPostProcessor countsStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof CountingDataSource)
                        ? new CountingDataSource(source)
                        : bean;
            }
        };
    }

    /** The real table, but with a bug that shows with some dossiers. */
    static final class BuggyRecipients implements Recipients {

        final Set<String> cursed = ConcurrentHashMap.newKeySet();

        /** Happens while a message is applied, by its code. */
        final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

        private final Recipients real;

        BuggyRecipients(Recipients real) {
            this.real = real;
        }

        @Override
        public List<Change.Recipient> of(SystemId from, NationalMessage message) {
            if (message.code() != null && cursed.contains(message.code().value())) {
                throw new IllegalStateException("a bug that only this dossier shows");
            }
            if (message.code() != null) {
                meanwhile.getOrDefault(message.code().value(), () -> {}).run();
            }
            return real.of(from, message);
        }
    }
}

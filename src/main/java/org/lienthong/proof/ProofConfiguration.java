package org.lienthong.proof;

import java.time.Clock;
import org.lienthong.clock.LegalTime;
import org.lienthong.exchange.DeliveringMessages;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.province.FilesSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the acts of sealing together. */
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    @Bean
    SealRound sealRound(JdbcClient jdbc, DeliveringMessages.Node node) {
        return new SealRound(jdbc, node.owner());
    }

    @Bean
    Seals seals(JdbcTemplate jdbc) {
        return new Seals(jdbc);
    }

    @Bean
    Sealing sealing(SealRound turn, Seals seals, TransactionTemplate transaction, ProofSettings settings, Clock clock) {
        return new Sealing(turn, seals, transaction, settings, clock);
    }

    @Bean
    TimeAuthority timeAuthority(ProofSettings settings, FilesSettings files, Clock clock) {
        return settings.authority() == null
                ? new OwnTimeAuthority(files.data().resolve(OwnKey.FILE), clock)
                : new HttpTimeAuthority(settings.authority(), settings.authorityTimeout());
    }

    @Bean
    Stamping stamping(SealRound turn, Seals seals, TimeAuthority authority, ProofSettings settings, Clock clock) {
        return new Stamping(turn, seals, authority, settings, clock);
    }

    @Bean
    Rules rules(AdministrativeUnits units, LegalTime law, Clock clock) {
        return Rules.of(units, law, clock);
    }

    @Bean
    ProvingDossiers provingDossiers(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Rules rules,
            ProofSettings settings,
            FilesSettings files) {
        return new ProvingDossiers(
                jdbc, transactions, rules, settings.overlap(), files.data().resolve(OwnKey.FILE));
    }
}

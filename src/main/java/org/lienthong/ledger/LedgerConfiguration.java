package org.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.lienthong.mapping.FileStore;
import org.lienthong.province.FilesSettings;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of papers beside the database, and what differs between the two databases. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = LedgerConfiguration.class)
class LedgerConfiguration {

    @Bean
    FileStore contentStore(FilesSettings files) {
        return new ContentStore(files.data().resolve("papers"));
    }

    /** Raw bytes have another type in each database. */
    @Bean
    FlywayConfigurationCustomizer binaryType() {
        return flyway -> {
            Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("binary", binary(flyway.getDataSource()));
            flyway.placeholders(placeholders);
        };
    }

    private static String binary(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                    ? "bytea"
                    : "binary large object";
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database cannot be reached", unreachable);
        }
    }
}

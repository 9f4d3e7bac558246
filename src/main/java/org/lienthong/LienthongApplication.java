package org.lienthong;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;

/** The hub as one application. */
@SpringBootApplication
class LienthongApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
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
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached", e);
        }
    }
}

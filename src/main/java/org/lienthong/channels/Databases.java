package org.lienthong.channels;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lienthong.dossier.SystemId;
import org.lienthong.province.PartnerSystem;

/** A few connections to the database of each system that speaks by tables. */
final class Databases implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    private final ChannelsSettings settings;
    private final Map<SystemId, Pool> pools = new ConcurrentHashMap<>();

    Databases(ChannelsSettings settings) {
        this.settings = settings;
    }

    private record Pool(String login, HikariDataSource source) {}

    /** @throws SQLException when the database cannot be reached in time, or does not let the hub in */
    Connection connect(PartnerSystem partner) throws SQLException {
        URI place = settings.address(partner.id()).orElse(partner.address());
        String login = partner.settings().get("username") + " " + place;
        return pools.compute(partner.id(), (system, known) -> {
                    if (known != null && known.login().equals(login)) {
                        return known;
                    }
                    if (known != null) {
                        known.source().close();
                    }
                    return new Pool(login, source(partner, place));
                })
                .source()
                .getConnection();
    }

    private HikariDataSource source(PartnerSystem partner, URI place) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName(
                "tables-" + partner.id().province() + "-" + partner.id().name());
        source.setJdbcUrl(place.toString());
        source.setUsername(partner.settings().get("username"));
        source.setPassword(settings.secret(partner.id(), "outbound").orElse(""));
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(0);
        source.setInitializationFailTimeout(-1);
        source.setConnectionTimeout(Math.max(settings.callTimeout().toMillis(), 250));
        return source;
    }

    @Override
    public void close() {
        pools.values().forEach(pool -> pool.source().close());
    }
}

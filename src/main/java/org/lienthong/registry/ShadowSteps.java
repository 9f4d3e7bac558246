package org.lienthong.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How what the hub would have told systems in shadow compares with what these said themselves. */
@Component
@EnableConfigurationProperties(ShadowSettings.class)
public class ShadowSteps {

    private static final int MOST = 100;

    private static final String COUNTS = "select s.system, s.message_type, "
            + Stream.of(Listened.values())
                    .filter(what -> what.kept == Listened.Kept.STEPS)
                    .map(what -> "sum(case when " + what.condition + " then 1 else 0 end) as " + what)
                    .collect(Collectors.joining(", "))
            + " from shadow_step s where s.province = :province"
            + " group by s.system, s.message_type order by s.system, s.message_type";

    private static final String FOUND = """
            select s.system, s.message_type, s.state, d.code, s.status, s.fields, s.told_at, s.reported_at
            from shadow_step s join dossier d on d.id = s.dossier_id
            where s.province = :province
              and (s.state in ('DIFFERS', 'UNFORESEEN') or (s.state = 'AWAITED' and s.told_at < :since))
            order by s.id desc fetch first :most rows only""";

    private final JdbcClient jdbc;
    private final ShadowSettings settings;
    private final Clock clock;

    ShadowSteps(JdbcClient jdbc, ShadowSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One verb at one system, whose own report of it can be awaited: it would be told, and can say it itself.
     *
     * @param compared what it would have been told
     * @param agreed it said the same itself
     * @param differs it said it with other values
     * @param wentOn it took a later step without saying this one
     * @param awaited it has not said it yet, and there is still time
     * @param notReported it never said it in time
     * @param unforeseen it said what the hub would not have told it
     */
    public record Count(
            String system,
            String type,
            long compared,
            long agreed,
            long differs,
            long wentOn,
            long awaited,
            long notReported,
            long unforeseen) {}

    /** What people look at. */
    public enum What {
        DIFFERS,
        NOT_REPORTED,
        UNFORESEEN
    }

    /**
     * One step that is not as it should be.
     *
     * @param dossier its code
     * @param status of the dossier as the hub has it after this step
     * @param fields national paths that differ: {@code +} before those that only the partner fills, {@code -} before
     *     those that only the hub would have filled
     * @param toldAt when the hub would have told it; null when it would not have
     * @param reportedAt when the system said it; null when it has not
     */
    public record Found(
            String system,
            String type,
            What what,
            String dossier,
            String status,
            List<String> fields,
            @Nullable Instant toldAt,
            @Nullable Instant reportedAt) {}

    /** By system and verb. */
    public List<Count> counts(ProvinceCode province) {
        return jdbc.sql(COUNTS)
                .param("province", province.value())
                .param("since", since())
                .query((row, number) -> new Count(
                        row.getString("system"),
                        row.getString("message_type"),
                        row.getLong("compared"),
                        row.getLong("agreed"),
                        row.getLong("differs"),
                        row.getLong("went_on"),
                        row.getLong("awaited"),
                        row.getLong("not_reported"),
                        row.getLong("unforeseen")))
                .list();
    }

    /** The newest first; at most 100. */
    public List<Found> found(ProvinceCode province) {
        return jdbc.sql(FOUND)
                .param("province", province.value())
                .param("since", since())
                .param("most", MOST)
                .query(ShadowSteps::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        String fields = row.getString("fields");
        String state = row.getString("state");
        return new Found(
                row.getString("system"),
                row.getString("message_type"),
                state.equals("AWAITED") ? What.NOT_REPORTED : What.valueOf(state),
                row.getString("code"),
                row.getString("status"),
                fields == null || fields.isEmpty() ? List.of() : List.of(fields.split("\n")),
                instant(row, "told_at"),
                instant(row, "reported_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Who was told before and has not said it since did not say it in time. */
    OffsetDateTime since() {
        return OffsetDateTime.ofInstant(clock.instant().minus(settings.reportWithin()), ZoneOffset.UTC);
    }
}

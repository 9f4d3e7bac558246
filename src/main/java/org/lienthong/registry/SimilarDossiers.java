package org.lienthong.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.ClockEvent;
import org.lienthong.clock.DossierClock;
import org.lienthong.clock.History;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.PastStep;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long dossiers of a procedure took lately, in a province and in the country: a sample of the last ones with a result, read
 * once and kept for an hour. A procedure that is not among the last results of a province has no sample there.
 */
@Component
class SimilarDossiers {

    /** How many are read of each procedure, and among how many of the last results they are looked for. */
    private static final int SAMPLE = 200;

    private static final int LOOKED_THROUGH = 20_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final LegalTime law;
    private final Map<Like, Sample> samples = new ConcurrentHashMap<>();

    SimilarDossiers(JdbcClient jdbc, LegalTime law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /** A null province stands for the whole country. */
    private record Like(@Nullable ProvinceCode province, ProcedureCode procedure) {}

    private record Sample(List<PastStep> steps, Instant read) {
        /** A clock that was put back makes a sample old as well. */
        boolean fresh(Instant now) {
            return !now.isBefore(read) && now.isBefore(read.plus(KEPT));
        }
    }

    private record Past(long dossier, ProvinceCode province, ClockEvent event) {}

    /** The province's own and the country's. */
    History like(ProvinceCode province, ProcedureCode procedure, Instant now) {
        List<PastStep> own = sample(new Like(province, procedure), now);
        List<PastStep> others = sample(new Like(null, procedure), now).stream()
                .filter(step -> !step.province().equals(province))
                .toList();
        return History.of(Stream.of(own, others).flatMap(Collection::stream).toList());
    }

    private List<PastStep> sample(Like like, Instant now) {
        Sample kept = samples.get(like);
        if (kept != null && kept.fresh(now)) {
            return kept.steps();
        }
        List<PastStep> steps = new ArrayList<>();
        events(like).values().forEach(events -> steps.addAll(steps(like.procedure(), events, now)));
        samples.put(like, new Sample(List.copyOf(steps), now));
        return steps;
    }

    private List<PastStep> steps(ProcedureCode procedure, List<Past> events, Instant now) {
        ProvinceCode province = events.get(0).province();
        DossierClock clock = law.clock(
                new LegalTime.Case(province, procedure),
                events.stream().map(Past::event).toList(),
                now);
        return PastStep.of(province, procedure, clock, law.calendar());
    }

    private Map<Long, List<Past>> events(Like like) {
        String in = like.province() == null ? "" : " and province = :province";
        JdbcClient.StatementSpec question = jdbc.sql("""
                        select e.dossier_id, d.province, e.seq, e.occurred_at, e.recorded_at, e.message_type, e.status_before,
                            e.status_after
                        from event e join (
                            select l.id, l.province from (
                                select id, province, procedure_code, status, completed_at from dossier_line
                                where completed_at is not null%s order by completed_at desc, id desc limit %d) l
                            where l.procedure_code = :procedure and l.status in ('COMPLETED', 'RESULT_DELIVERED')
                            order by l.completed_at desc, l.id desc limit %d) d on d.id = e.dossier_id""".formatted(in, LOOKED_THROUGH, SAMPLE))
                .param("procedure", like.procedure().value());
        if (like.province() != null) {
            question = question.param("province", like.province().value());
        }
        return question.query(SimilarDossiers::read).list().stream().collect(Collectors.groupingBy(Past::dossier));
    }

    /** What was said does not change how long it took. */
    private static Past read(ResultSet row, int number) throws SQLException {
        String before = row.getString("status_before");
        return new Past(
                row.getLong("dossier_id"),
                new ProvinceCode(row.getString("province")),
                ClockEvent.of(
                        row.getLong("seq"),
                        Times.of(row, "occurred_at"),
                        Times.of(row, "recorded_at"),
                        MessageType.valueOf(row.getString("message_type")),
                        before == null ? null : DossierStatus.valueOf(before),
                        DossierStatus.valueOf(row.getString("status_after"))));
    }
}

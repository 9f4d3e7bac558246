package org.lienthong.citizen;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of drafts. A draft that has expired is not there, whether it was cleared or not. */
@Component
public class Drafts {

    private static final int TRIES = 8;

    private final JdbcClient jdbc;
    private final CitizenSettings settings;
    private final InstantSource clock;

    Drafts(JdbcClient jdbc, CitizenSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param sent the code of the dossier that it became; its content is gone then
     * @param numbered the code that it will have, once it was asked to be sent
     */
    public record Draft(
            DraftSecret secret,
            DraftContent content,
            Instant expiresAt,
            long version,
            @Nullable Numbered numbered,
            @Nullable Numbered sent) {

        /** It is on its way, and nobody knows yet whether it was taken; the same press again tells. */
        public boolean frozen() {
            return content.frozen() != null;
        }
    }

    /** The name that a draft has got as a dossier, and when. */
    public record Numbered(ProvinceCode province, DossierCode code, Instant at) {}

    /** Begins a draft and tells its code, which nobody else will ever know. */
    public DraftSecret begin(DraftContent content) {
        DraftSecret secret = DraftSecret.fresh();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into citizen_draft (id, created_at, expires_at, version, sealed)
                        values (?, ?, ?, 1, ?)""")
                .params(
                        secret.id(),
                        Times.column(now),
                        Times.column(now.plus(settings.keepDrafts())),
                        DraftSeal.seal(content, secret))
                .update();
        return secret;
    }

    public Optional<Draft> find(DraftSecret secret) {
        return jdbc.sql("""
                        select expires_at, version, sealed, province, dossier_code, numbered_at, sent_at
                        from citizen_draft where id = ? and expires_at > ?""")
                .params(secret.id(), Times.column(clock.instant()))
                .query((row, number) -> read(secret, row))
                .optional();
    }

    /**
     * Changes the draft as it is at this moment, whoever changes it too; it then waits its whole time again.
     *
     * @return empty when it is not there, was sent, or is on its way
     */
    Optional<Draft> change(DraftSecret secret, UnaryOperator<DraftContent> change) {
        return changed(secret, draft -> !draft.frozen(), (content, version) -> change.apply(content));
    }

    /** Holds the document that is sent now; one that is held already, or a draft that says something else now, stays as it is. */
    Optional<Draft> freeze(Draft read, byte[] message) {
        return changed(
                read.secret(),
                draft -> true,
                (content, version) -> content.equals(read.content())
                        ? content.freezing(new DraftContent.Frozen(
                                "draft:" + read.secret().id() + ":" + version,
                                new String(message, StandardCharsets.UTF_8)))
                        : content);
    }

    /** It was refused for good: the draft can be mended, and what is sent then has a key of its own. */
    void thaw(DraftSecret secret, DraftContent.Frozen refused) {
        changed(
                secret,
                draft -> true,
                (content, version) -> refused.equals(content.frozen()) ? content.freezing(null) : content);
    }

    private interface Change {
        DraftContent of(DraftContent content, long version);
    }

    private Optional<Draft> changed(DraftSecret secret, Predicate<Draft> may, Change change) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Draft> before =
                    find(secret).filter(draft -> draft.sent() == null).filter(may);
            if (before.isEmpty()) {
                return before;
            }
            String sealed = DraftSeal.seal(
                    change.of(before.get().content(), before.get().version()), secret);
            int changed = jdbc.sql("""
                            update citizen_draft set version = version + 1, sealed = ?, expires_at = ?
                            where id = ? and version = ? and sent_at is null""")
                    .params(
                            sealed,
                            Times.column(clock.instant().plus(settings.keepDrafts())),
                            secret.id(),
                            before.get().version())
                    .update();
            if (changed == 1) {
                return find(secret);
            }
        }
        throw new IllegalStateException("a draft is changed without end");
    }

    /** The first who asks gives it this name; who asks again for the same province gets the same. */
    Numbered number(DraftSecret secret, Numbered wanted) {
        jdbc.sql("""
                        update citizen_draft set province = ?, dossier_code = ?, numbered_at = ?
                        where id = ? and sent_at is null and (dossier_code is null or province <> ?)""")
                .params(
                        wanted.province().value(),
                        wanted.code().value(),
                        Times.column(wanted.at()),
                        secret.id(),
                        wanted.province().value())
                .update();
        Numbered numbered = find(secret).map(Draft::numbered).orElse(null);
        return numbered == null ? wanted : numbered;
    }

    /** Keeps nothing of it but its name; whoever changes it at this moment changes nothing any more. */
    void sent(Draft draft, Numbered named) {
        jdbc.sql("""
                        update citizen_draft set sent_at = ?, province = ?, dossier_code = ?, numbered_at = ?, sealed = ?,
                            version = version + 1
                        where id = ? and sent_at is null""")
                .params(
                        Times.column(clock.instant()),
                        named.province().value(),
                        named.code().value(),
                        Times.column(named.at()),
                        DraftSeal.seal(DraftContent.of(draft.content().form()), draft.secret()),
                        draft.secret().id())
                .update();
    }

    /** Nobody finds it any more; what lies beside it is cleared with it. */
    void expire(DraftSecret secret) {
        jdbc.sql("update citizen_draft set expires_at = ?, version = version + 1 where id = ?")
                .params(Times.column(clock.instant()), secret.id())
                .update();
    }

    /** The ids of some that have expired, in their order behind this one. */
    List<String> expired(String after, int limit) {
        return jdbc.sql("select id from citizen_draft where expires_at <= ? and id > ? order by id limit ?")
                .params(Times.column(clock.instant()), after, limit)
                .query(String.class)
                .list();
    }

    void clear(String id) {
        jdbc.sql("delete from citizen_draft where id = ?").param(id).update();
    }

    private static Draft read(DraftSecret secret, ResultSet row) throws SQLException {
        String code = row.getString("dossier_code");
        Numbered numbered = code == null
                ? null
                : new Numbered(
                        new ProvinceCode(row.getString("province")), new DossierCode(code), time(row, "numbered_at"));
        return new Draft(
                secret,
                DraftSeal.open(row.getString("sealed"), secret),
                time(row, "expires_at"),
                row.getLong("version"),
                numbered,
                row.getObject("sent_at") == null ? null : numbered);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

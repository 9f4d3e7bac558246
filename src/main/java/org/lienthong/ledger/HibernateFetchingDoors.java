package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.CircuitRule;
import org.lienthong.exchange.FetchingDoors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Positions of fetching doors: one row a door; claiming it is one conditional update. */
@Component
class HibernateFetchingDoors implements FetchingDoors {

    private static final String DOOR = " where province = :province and system = :system and door = :door ";

    private final EntityManager entities;
    private final TransactionTemplate transaction;

    HibernateFetchingDoors(EntityManager entities, TransactionTemplate transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    @Override
    public Optional<Round> claim(SystemId system, String door, Lease lease) {
        return Objects.requireNonNull(transaction.<Optional<Round>>execute(status -> {
            boolean claimed = lease(system, door, lease) || (insert(system, door, lease) && lease(system, door, lease));
            return claimed
                    ? Optional.of(new Round(system, door, lease.owner(), position(system, door), lease.apart()))
                    : Optional.empty();
        }));
    }

    private boolean lease(SystemId system, String door, Lease lease) {
        return of(
                                system,
                                door,
                                """
                        update door_position set lease_owner = :owner, lease_until = :until""" + DOOR + """
                         and next_at <= :now and (lease_owner is null or lease_owner = :owner or lease_until <= :now)
                         and not exists (select 1 from circuit c where c.province = :province and c.system = :system
                           and (""" + (lease.apart() ? "" : "c.open_until > :now or ")
                                        + "c.paused_until > :now))")
                        .setParameter("owner", lease.owner())
                        .setParameter("until", lease.until())
                        .setParameter("now", lease.now())
                        .executeUpdate()
                == 1;
    }

    private boolean insert(SystemId system, String door, Lease lease) {
        return of(system, door, """
                        insert into door_position (province, system, door, next_at, updated_at)
                        values (:province, :system, :door, :now, :now) on conflict do nothing""").setParameter("now", lease.now()).executeUpdate() == 1;
    }

    private @Nullable String position(SystemId system, String door) {
        List<?> rows =
                of(system, door, "select position from door_position" + DOOR).getResultList();
        return rows.isEmpty() ? null : (String) rows.get(0);
    }

    @Override
    public void done(Round round, @Nullable String position, Instant now, Instant next) {
        transaction.executeWithoutResult(status -> {
            int moved = settle(round, "position = cast(:position as varchar(1000)), ", now, next)
                    .setParameter("position", position)
                    .executeUpdate();
            if (moved == 1) {
                if (round.apart()) {
                    Circuits.heard(entities, round.system(), now);
                } else {
                    Circuits.succeeded(entities, round.system(), now);
                }
            }
        });
    }

    @Override
    public void failed(Round round, String reason, Instant now, Instant next, CircuitRule circuit) {
        transaction.executeWithoutResult(status -> {
            if (settle(round, "", now, next).executeUpdate() == 1) {
                if (round.apart()) {
                    Circuits.noted(entities, round.system(), now, reason);
                } else {
                    Circuits.failed(entities, round.system(), now, reason, circuit);
                }
            }
        });
    }

    @Override
    public void giveBack(Round round, Instant now, Instant next) {
        transaction.executeWithoutResult(status -> settle(round, "", now, next).executeUpdate());
    }

    private Query settle(Round round, String more, Instant now, Instant next) {
        return of(
                        round.system(),
                        round.door(),
                        "update door_position set " + more
                                + "next_at = :next, updated_at = :now, lease_owner = null, lease_until = null" + DOOR
                                + " and lease_owner = :owner")
                .setParameter("now", now)
                .setParameter("next", next)
                .setParameter("owner", round.owner());
    }

    private Query of(SystemId system, String door, String sql) {
        return entities.createNativeQuery(sql)
                .setParameter("province", system.province().value())
                .setParameter("system", system.name())
                .setParameter("door", door);
    }
}

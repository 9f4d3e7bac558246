package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.CircuitRule;
import org.lienthong.exchange.FetchingDoors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Positions of fetching doors: one row a door; claiming one is one conditional update. */
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
    public Optional<Round> claim(SystemId system, List<String> doors, Lease lease) {
        return Objects.requireNonNull(transaction.<Optional<Round>>execute(status -> {
            if (!ordered(doors).allMatch(door -> claimed(system, door, lease))) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            Map<String, String> positions = new HashMap<>();
            for (String door : doors) {
                String position = position(system, door);
                if (position != null) {
                    positions.put(door, position);
                }
            }
            return Optional.of(new Round(system, doors, lease.owner(), positions, lease.apart()));
        }));
    }

    /** Always in the same order, so that two nodes never hold what the other one waits for. */
    private static Stream<String> ordered(List<String> doors) {
        return doors.stream().sorted();
    }

    private boolean claimed(SystemId system, String door, Lease lease) {
        return lease(system, door, lease) || (insert(system, door, lease) && lease(system, door, lease));
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
    public boolean renew(Round round, Instant until) {
        return owned(
                round,
                door -> of(
                                round.system(),
                                door,
                                "update door_position set lease_until = :until" + DOOR + " and lease_owner = :owner")
                        .setParameter("until", until)
                        .setParameter("owner", round.owner()),
                () -> {});
    }

    @Override
    public void done(Round round, Map<String, String> positions, Instant now, Instant next) {
        owned(
                round,
                door -> settle(round, door, "position = cast(:position as varchar(1000)), ", now, next)
                        .setParameter("position", positions.get(door)),
                () -> {
                    if (round.apart()) {
                        Circuits.heard(entities, round.system(), now);
                    } else {
                        Circuits.succeeded(entities, round.system(), now);
                    }
                });
    }

    @Override
    public void failed(Round round, Finding why, Instant now, Instant next, CircuitRule circuit) {
        owned(round, door -> settle(round, door, "", now, next), () -> {
            if (round.apart()) {
                Circuits.noted(entities, round.system(), now, why.line());
            } else {
                Circuits.failed(entities, round.system(), now, why.line(), circuit);
            }
        });
    }

    @Override
    public void giveBack(Round round, Instant now, Instant next) {
        owned(round, door -> settle(round, door, "", now, next), () -> {});
    }

    /** Changes all doors of a round and what follows from it, or nothing when one of them is not its own any more. */
    private boolean owned(Round round, Function<String, Query> change, Runnable then) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean all =
                    ordered(round.doors()).allMatch(door -> change.apply(door).executeUpdate() == 1);
            if (all) {
                then.run();
            } else {
                status.setRollbackOnly();
            }
            return all;
        }));
    }

    private Query settle(Round round, String door, String more, Instant now, Instant next) {
        return of(
                        round.system(),
                        door,
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

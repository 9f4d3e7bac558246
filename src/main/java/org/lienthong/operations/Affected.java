package org.lienthong.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.registry.Connection;

/**
 * One system that something is wrong with.
 *
 * @param many how much waits for it
 */
record Affected(
        SystemId system, Instant since, long many, @Nullable String detail) {

    static Affected of(Connection system, Instant since, @Nullable String detail) {
        return new Affected(system.id(), since, system.waiting(), detail);
    }

    String name() {
        return system.toString();
    }

    String province() {
        return system.province().value();
    }
}

package org.lienthong.province;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;

/** Asked by the versions: a durable record that all nodes share. */
public interface ConfigVersions {

    /** The version in force of every province that ever had one. */
    List<ConfigVersion> inForce();

    /** The versions of one province, the newest first. */
    List<ConfigVersion> of(ProvinceCode province, int limit);

    default Optional<ConfigVersion> inForce(ProvinceCode province) {
        return inForce().stream()
                .filter(version -> version.province().equals(province))
                .findFirst();
    }

    /** The first version that a province ever had. */
    default Optional<ConfigVersion> first(ProvinceCode province) {
        List<ConfigVersion> all = of(province, Integer.MAX_VALUE);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The files of a version that was recorded. */
    ConfigFiles files(ProvinceCode province, int version);

    /**
     * Records the next version and brings it into force; durable when this returns.
     *
     * @throws Overtaken when somebody else activated this province at the same moment; nothing was recorded then
     */
    ConfigVersion record(Next next);

    /** @param over the version that was in force when this was decided; null for none */
    record Next(
            ProvinceCode province,
            ConfigFiles files,
            @Nullable Integer over,
            @Nullable Integer backTo,
            Instant at,
            String by,
            String note) {

        /** The same, with the reason why it counts although so many fixtures come out otherwise. */
        Next despite(int fixtures, String reason) {
            return new Next(
                    province,
                    files,
                    over,
                    backTo,
                    at,
                    by,
                    note + ", although " + fixtures + " fixtures come out otherwise: " + reason);
        }
    }

    /** Two activations of one province met; the first one counts. */
    final class Overtaken extends RuntimeException {
        public Overtaken() {
            super("another activation of this province came first", null, false, false);
        }
    }
}

package org.lienthong.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.operations.Incident.Kind;
import org.lienthong.operations.Incident.Scope;

/**
 * Puts systems with the same trouble together, so that one cause is told once: many at once are one trouble of the country (more
 * likely of this hub's network), and three of a province one of the province. What was told as a wide one stays one while any of
 * its systems is in trouble, also when the others are well again.
 */
record Reach(Kind kind, int wide, List<Open> open) {

    private static final int PROVINCE = 3;

    /** An incident that is not over. */
    record Open(
            long id,
            String key,
            Kind kind,
            Scope scope,
            @Nullable String province,
            Set<String> systems) {}

    Reach {
        open = open.stream().filter(one -> one.kind() == kind).toList();
    }

    List<Seen> of(List<Affected> affected) {
        List<Seen> seen = new ArrayList<>();
        Set<String> country = find(Scope.COUNTRY, null).map(Open::systems).orElse(Set.of());
        boolean all = affected.size() >= wide;
        List<Affected> together = affected.stream()
                .filter(one -> all || country.contains(one.name()))
                .toList();
        if (!together.isEmpty()) {
            seen.add(seen(Scope.COUNTRY, null, together));
        }
        Map<String, List<Affected>> provinces = new LinkedHashMap<>();
        affected.stream().filter(one -> !together.contains(one)).forEach(one -> provinces
                .computeIfAbsent(one.province(), code -> new ArrayList<>())
                .add(one));
        provinces.forEach((province, own) -> {
            Set<String> known =
                    find(Scope.PROVINCE, province).map(Open::systems).orElse(Set.of());
            if (own.size() >= PROVINCE || own.stream().anyMatch(one -> known.contains(one.name()))) {
                seen.add(seen(Scope.PROVINCE, province, own));
            } else {
                own.forEach(one -> seen.add(seen(Scope.SYSTEM, province, List.of(one))));
            }
        });
        return seen;
    }

    /** Open incidents that this one covers, the oldest first: one of them goes on as this one, the others are parts of it. */
    List<Open> parts(Seen wider) {
        return open.stream()
                .filter(one -> !one.key().equals(wider.key())
                        && one.scope().compareTo(wider.scope()) < 0
                        && one.systems().stream().anyMatch(wider.systems()::contains))
                .toList();
    }

    private Optional<Open> find(Scope scope, @Nullable String province) {
        return open.stream()
                .filter(one -> one.scope() == scope && java.util.Objects.equals(one.province(), province))
                .findFirst();
    }

    private Seen seen(Scope scope, @Nullable String province, List<Affected> systems) {
        Affected first = systems.get(0);
        String system = scope == Scope.SYSTEM ? first.system().name() : null;
        return new Seen(
                kind + " " + (province == null ? "*" : province) + "/" + (system == null ? "*" : system),
                kind,
                scope,
                province,
                system,
                "",
                systems.stream()
                        .map(Affected::since)
                        .min(java.time.Instant::compareTo)
                        .orElseThrow(),
                systems.stream().mapToLong(Affected::many).sum(),
                systems.stream().map(Affected::name).toList(),
                first.detail());
    }
}

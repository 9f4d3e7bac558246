package org.lienthong.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lienthong.dossier.ProvinceCode;

/**
 * The proof that mappings still do what they did: every fixture below {@code test-fixtures/} is mapped again and compared
 * with what it says. Fixtures of a family are mapped with what provinces put in its place too; what comes out otherwise
 * there is meant, so it is only listed, and not even that where the province has fixtures of its own for that mapping.
 */
public final class RemappingFixtures {

    private final MappingLibrary mappings;
    private final List<Fixture> fixtures;

    /** @param mappings those that are tried, read from this root or not */
    public RemappingFixtures(Path root, MappingLibrary mappings) {
        this.mappings = mappings;
        this.fixtures = Fixture.below(root);
    }

    /**
     * What came out.
     *
     * @param fixtures how many were mapped
     * @param changed those that do not come out as they say
     * @param differs those that come out otherwise in a province than in its family
     */
    public record Remapped(int fixtures, List<Outcome> changed, List<Outcome> differs) {}

    /** @param mapping with which it was mapped */
    public record Outcome(String fixture, String mapping, List<Change> changes) {}

    public Remapped all() {
        return only(fixture -> true, overlay -> true);
    }

    /**
     * What a province stands on: the fixtures of the mappings of its families and its own.
     *
     * @param named the mappings that the profiles of its systems name
     */
    public Remapped province(ProvinceCode province, Set<String> named) {
        String own = province.value().toLowerCase(Locale.ROOT);
        return only(
                fixture -> named.contains(fixture.mapping())
                        || folder(fixture.mapping()).equals(own),
                overlay -> folder(overlay).equals(own));
    }

    /** @param overlays by the name of the province's mapping, for example {@code h57/ket-thuc-ho-so} */
    public Remapped only(Predicate<Fixture> wanted, Predicate<String> overlays) {
        List<Outcome> changed = new ArrayList<>();
        List<Outcome> differs = new ArrayList<>();
        Set<String> own = new HashSet<>();
        fixtures.forEach(fixture -> own.add(fixture.mapping()));
        int count = 0;
        for (Fixture fixture : fixtures) {
            if (wanted.test(fixture)) {
                count++;
                outcome(fixture, fixture.mapping()).ifPresent(changed::add);
            }
        }
        for (Map.Entry<String, String> overlay : mappings.standIns().entrySet()) {
            if (overlays.test(overlay.getKey()) && !own.contains(overlay.getKey())) {
                fixtures.stream()
                        .filter(fixture -> fixture.mapping().equals(overlay.getValue()))
                        .forEach(fixture -> outcome(fixture, overlay.getKey()).ifPresent(differs::add));
            }
        }
        return new Remapped(count, List.copyOf(changed), List.copyOf(differs));
    }

    private Optional<Outcome> outcome(Fixture fixture, String name) {
        List<Change> changes = mappings.find(name)
                .map(mapping -> new Remapping(fixture, mapping).changes())
                .orElseGet(() ->
                        List.of(new Change("mapping", "there", "missing or faulty; run check without --golden", true)));
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Outcome(fixture.name(), name, changes));
    }

    private static String folder(String mapping) {
        return mapping.substring(0, mapping.indexOf('/'));
    }
}

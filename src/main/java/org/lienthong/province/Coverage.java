package org.lienthong.province;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.dossier.MessageType;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.NationalFields;

/**
 * Which values of the national model systems can say and are told, found out from their mappings alone; whether they ever
 * send them is another matter.
 *
 * @param lines one for each system, verb, direction and value
 */
public record Coverage(List<Line> lines) {

    private static final String SLIP = "slip.";

    public Coverage {
        lines = List.copyOf(lines);
    }

    /**
     * A system can say ({@code in}) or is told (not {@code in}) a value with a verb.
     *
     * @param system the name of the system; of its kind where a family is looked at alone
     */
    public record Line(String system, String family, MessageType verb, boolean in, String field) {}

    /** Of every system of a province, with the province's own mappings. */
    public static Coverage of(Province province) {
        return new Coverage(province.systems().stream()
                .flatMap(system -> lines(system.id().name(), system.profile(), system::mapping))
                .toList());
    }

    /** Of a family as it stands, in no province. */
    public static Coverage of(Profile profile, Function<String, Optional<Mapping>> mappings) {
        return new Coverage(lines(profile.kind().code(), profile, mappings).toList());
    }

    private static Stream<Line> lines(String system, Profile profile, Function<String, Optional<Mapping>> mappings) {
        List<Line> lines = new ArrayList<>();
        String family = profile.family();
        Stream.of(
                        profile.doors().stream().map(Profile.Door::mapping),
                        profile.collected().stream().map(Profile.Collected::mapping),
                        profile.polls().stream().map(Profile.Poll::mapping))
                .flatMap(names -> names)
                .distinct()
                .flatMap(name -> mappings.apply(name).stream())
                .forEach(mapping -> mapping.verbs().forEach(verb -> mapping.fieldsRead()
                        .forEach(field -> lines.add(new Line(system, family, verb, true, field)))));
        profile.calls().forEach((verb, call) -> told(call, mappings)
                .forEach(field -> lines.add(new Line(system, family, verb, false, field))));
        return lines.stream().distinct();
    }

    /** The slip as the national model has it holds the whole section. */
    private static Set<String> told(Profile.Call call, Function<String, Optional<Mapping>> mappings) {
        String mapping = call.mapping();
        return mapping == null
                ? NationalFields.all().stream()
                        .filter(field -> field.startsWith(SLIP))
                        .collect(Collectors.toSet())
                : mappings.apply(mapping).map(Mapping::fieldsWritten).orElse(Set.of());
    }

    /** The values that occur in these lines. */
    public Set<String> fields(Predicate<Line> wanted) {
        return lines.stream().filter(wanted).map(Line::field).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The systems that have a line like this, by name. */
    public Set<String> systems(Predicate<Line> wanted) {
        return lines.stream().filter(wanted).map(Line::system).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The verbs that occur. */
    public List<MessageType> verbs() {
        return lines.stream()
                .map(Line::verb)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The values that no system can say. */
    public Set<String> neverSaid() {
        Set<String> never = new TreeSet<>(NationalFields.all());
        never.removeAll(fields(Line::in));
        return never;
    }
}

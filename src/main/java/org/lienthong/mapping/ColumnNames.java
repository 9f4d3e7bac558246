package org.lienthong.mapping;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The columns that a mapping of rows names. */
final class ColumnNames {

    private ColumnNames() {}

    static Set<String> of(MappingSpec spec) {
        Set<String> names = new TreeSet<>(spec.layout().group());
        Stream.of(spec.header().stream(), spec.fields().stream())
                .flatMap(fields -> fields)
                .flatMap(ColumnNames::places)
                .filter(place -> !place.steps().isEmpty())
                .forEach(place -> names.add(place.steps().get(0).name()));
        Stream.ofNullable(spec.verbPath())
                .filter(place -> !place.steps().isEmpty())
                .forEach(place -> names.add(place.steps().get(0).name()));
        return names;
    }

    private static Stream<LocalPath> places(FieldSpec field) {
        FieldSpec.ListSpec list = field.list();
        Stream<LocalPath> conditions = field.whenRead() == null
                ? Stream.of()
                : field.whenRead().all().stream().map(Condition.Local::path);
        Stream<LocalPath> own = Stream.concat(Stream.of(field.local()).filter(Objects::nonNull), field.join().stream());
        return list == null
                ? Stream.concat(own, conditions)
                : Stream.concat(
                        conditions,
                        Stream.concat(
                                list.fields().stream().flatMap(ColumnNames::places),
                                list.places().stream()
                                        .flatMap(fields -> fields.stream())
                                        .flatMap(ColumnNames::places)));
    }
}

package org.lienthong.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was set outside the command line: a system property, else the environment, under Spring's names for both. */
final class Setting {

    private Setting() {}

    /** @param property for example {@code lienthong.data}, which is {@code LIENTHONG_DATA} in the environment */
    static Optional<String> of(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return Stream.of(
                        Optional.ofNullable(System.getProperty(property)), Optional.ofNullable(System.getenv(variable)))
                .flatMap(Optional::stream)
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}

package org.lienthong.province;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lienthong.dossier.Finding;

/** What a text that somebody wrote for a province means. */
public sealed interface NamedUnit {

    <T> T fold(Function<AdministrativeUnit, T> one, Function<None, T> none);

    record One(AdministrativeUnit unit) implements NamedUnit {
        @Override
        public <T> T fold(Function<AdministrativeUnit, T> one, Function<None, T> none) {
            return one.apply(unit);
        }
    }

    /**
     * It means none, or more than one.
     *
     * @param finding says what to write instead
     * @param meanings the units that the text can mean, or meant on another day
     */
    record None(Finding finding, List<AdministrativeUnit> meanings) implements NamedUnit {
        public None {
            meanings = List.copyOf(meanings);
        }

        /** The meanings in signs that need no translation. */
        public String labels() {
            return meanings.stream().map(AdministrativeUnit::label).collect(Collectors.joining("; "));
        }

        @Override
        public <T> T fold(Function<AdministrativeUnit, T> one, Function<None, T> none) {
            return none.apply(this);
        }
    }
}

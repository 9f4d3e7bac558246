package org.lienthong.registry;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lienthong.dossier.ProvinceCode;

/** What a name leads to. */
public sealed interface Found {

    <T> T fold(Function<Entry, T> one, Function<List<ProvinceCode>, T> several, Supplier<T> none);

    record One(Entry entry) implements Found {
        @Override
        public <T> T fold(Function<Entry, T> one, Function<List<ProvinceCode>, T> several, Supplier<T> none) {
            return one.apply(entry);
        }
    }

    /** Names are unique inside a province only; say which of these provinces is meant. */
    record Several(List<ProvinceCode> provinces) implements Found {
        public Several {
            provinces = List.copyOf(provinces);
        }

        @Override
        public <T> T fold(Function<Entry, T> one, Function<List<ProvinceCode>, T> several, Supplier<T> none) {
            return several.apply(provinces);
        }
    }

    record None() implements Found {
        @Override
        public <T> T fold(Function<Entry, T> one, Function<List<ProvinceCode>, T> several, Supplier<T> none) {
            return none.get();
        }
    }
}

package org.lienthong.mapping;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

/** What came out of one item of a document; items count from 0. */
public sealed interface Reading {

    <T> T fold(Function<Translated, T> translated, Function<Refused, T> refused);

    record Translated(int item, NationalMessage message) implements Reading {
        @Override
        public <T> T fold(Function<Translated, T> translated, Function<Refused, T> refused) {
            return translated.apply(this);
        }
    }

    /** @param name the dossier's code or receipt number, as far as it could be read */
    record Refused(int item, @Nullable String name, List<Finding> findings) implements Reading {
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Translated, T> translated, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}

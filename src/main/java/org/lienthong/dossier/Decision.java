package org.lienthong.dossier;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the lifecycle says to a message: the dossier after it, or why not. */
public sealed interface Decision {

    <T> T fold(Function<Allowed, T> allowed, Function<Refused, T> refused);

    /**
     * @param before null when this message opened the dossier
     * @param changed false when the message was legal but told nothing new, such as a payment proof known already
     */
    record Allowed(@Nullable DossierStatus before, Dossier dossier, boolean changed) implements Decision {
        @Override
        public <T> T fold(Function<Allowed, T> allowed, Function<Refused, T> refused) {
            return allowed.apply(this);
        }
    }

    record Refused(List<Finding> findings) implements Decision {
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Allowed, T> allowed, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}

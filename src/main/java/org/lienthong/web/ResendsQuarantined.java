package org.lienthong.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;

/** Asked by the interface: closes what waits in quarantine. */
public interface ResendsQuarantined {

    /**
     * Works on the document, or sends the delivery, once more with the mappings of now.
     *
     * @param mended the document as it should have been; null: as it was kept
     */
    Outcome resend(long id, byte @Nullable [] mended, String by);

    /** Closes it without effect. A dismissed delivery no longer holds its lane; the reason stays visible. */
    Outcome dismiss(long id, String reason, String by);

    /** What came of it. */
    sealed interface Outcome {
        <T> T fold(Supplier<T> done, Function<StillRefused, T> stillRefused, Supplier<T> closed, Supplier<T> unknown);
    }

    /** It took effect, or waits in its lane again. */
    record Done() implements Outcome {
        @Override
        public <T> T fold(
                Supplier<T> done, Function<StillRefused, T> stillRefused, Supplier<T> closed, Supplier<T> unknown) {
            return done.get();
        }
    }

    /** It was refused again, for these reasons; it stays open. */
    record StillRefused(List<Finding> findings) implements Outcome {
        @Override
        public <T> T fold(
                Supplier<T> done, Function<StillRefused, T> stillRefused, Supplier<T> closed, Supplier<T> unknown) {
            return stillRefused.apply(this);
        }
    }

    /** Somebody closed it before. */
    record Closed() implements Outcome {
        @Override
        public <T> T fold(
                Supplier<T> done, Function<StillRefused, T> stillRefused, Supplier<T> closed, Supplier<T> unknown) {
            return closed.get();
        }
    }

    /** There is nothing under this id. */
    record Unknown() implements Outcome {
        @Override
        public <T> T fold(
                Supplier<T> done, Function<StillRefused, T> stillRefused, Supplier<T> closed, Supplier<T> unknown) {
            return unknown.get();
        }
    }
}

package org.lienthong.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;

/** What came of one attempt to tell a partner. Why is kept as a finding without a path, so that people read it in their language. */
public sealed interface Outcome {

    <T> T read(Reader<T> reader);

    /** One answer for each outcome there is. */
    interface Reader<T> {

        T delivered(Delivered delivered);

        T tryLater(TryLater later);

        T unknown(Unknown unknown);

        T refused(Refused refused);

        T skipped(Skipped skipped);
    }

    /**
     * The partner acknowledged it; that it applied it is another fact.
     *
     * @param note what is worth knowing about it; null when it went as always
     */
    record Delivered(@Nullable Finding note) implements Outcome {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.delivered(this);
        }

        public static Delivered asAlways() {
            return new Delivered(null);
        }
    }

    /** The partner was not reached or is in trouble; it has not applied it. */
    record TryLater(Finding why) implements Outcome {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.tryLater(this);
        }
    }

    /** It was sent and nobody knows whether it arrived. */
    record Unknown(Finding why) implements Outcome {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.unknown(this);
        }
    }

    /** The partner said no, or it cannot be said in the partner's words; trying again changes nothing. */
    record Refused(List<Finding> findings) implements Outcome {
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.refused(this);
        }
    }

    /** It need not be told any more, for a reason that people can see. */
    record Skipped(Finding why) implements Outcome {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.skipped(this);
        }
    }
}

package org.lienthong.exchange;

import java.util.List;
import org.lienthong.dossier.Finding;

/** What came of one attempt to tell a partner. */
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

    /** The partner acknowledged it; that it applied it is another fact. */
    record Delivered(String note) implements Outcome {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.delivered(this);
        }
    }

    /** The partner was not reached or is in trouble; it has not applied it. */
    record TryLater(String reason) implements Outcome {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.tryLater(this);
        }
    }

    /** It was sent and nobody knows whether it arrived. */
    record Unknown(String reason) implements Outcome {
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
    record Skipped(String reason) implements Outcome {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.skipped(this);
        }
    }
}

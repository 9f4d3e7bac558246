package org.lienthong.exchange;

import java.util.List;
import java.util.function.Function;
import org.lienthong.dossier.Finding;

/** What came of one attempt to tell a partner. */
public sealed interface Outcome {

    <T> T fold(
            Function<Delivered, T> delivered,
            Function<TryLater, T> tryLater,
            Function<Unknown, T> unknown,
            Function<Refused, T> refused,
            Function<Skipped, T> skipped);

    /** The partner acknowledged it; that it applied it is another fact. */
    record Delivered(String note) implements Outcome {
        @Override
        public <T> T fold(
                Function<Delivered, T> delivered,
                Function<TryLater, T> tryLater,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused,
                Function<Skipped, T> skipped) {
            return delivered.apply(this);
        }
    }

    /** The partner was not reached or is in trouble; it has not applied it. */
    record TryLater(String reason) implements Outcome {
        @Override
        public <T> T fold(
                Function<Delivered, T> delivered,
                Function<TryLater, T> tryLater,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused,
                Function<Skipped, T> skipped) {
            return tryLater.apply(this);
        }
    }

    /** It was sent and nobody knows whether it arrived. */
    record Unknown(String reason) implements Outcome {
        @Override
        public <T> T fold(
                Function<Delivered, T> delivered,
                Function<TryLater, T> tryLater,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused,
                Function<Skipped, T> skipped) {
            return unknown.apply(this);
        }
    }

    /** The partner said no, or it cannot be said in the partner's words; trying again changes nothing. */
    record Refused(List<Finding> findings) implements Outcome {
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(
                Function<Delivered, T> delivered,
                Function<TryLater, T> tryLater,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused,
                Function<Skipped, T> skipped) {
            return refused.apply(this);
        }
    }

    /** It need not be told any more, for a reason that people can see. */
    record Skipped(String reason) implements Outcome {
        @Override
        public <T> T fold(
                Function<Delivered, T> delivered,
                Function<TryLater, T> tryLater,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused,
                Function<Skipped, T> skipped) {
            return skipped.apply(this);
        }
    }
}

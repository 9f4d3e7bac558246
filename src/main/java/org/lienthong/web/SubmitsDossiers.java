package org.lienthong.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageId;
import org.lienthong.dossier.ProvinceCode;

/** Asked by the interface: takes a dossier in the national model. */
public interface SubmitsDossiers {

    /** The form in which the national model is written. */
    enum Form {
        JSON,
        XML
    }

    /**
     * Answers {@link Accepted} only after the dossier is durable. The same document, or another one with the same
     * {@code key}, again gets the same answer again and has no second effect.
     *
     * @param key the sender's own id of this submission; null when the document speaks for itself
     * @param by who submits, for the record, and for which provinces that may be
     */
    Outcome submit(byte[] document, Form form, @Nullable MessageId key, Sender by);

    /**
     * Who submits.
     *
     * @param barred why they may not submit in a province; empty: they may
     */
    record Sender(String name, Function<ProvinceCode, List<Finding>> barred) {}

    /** What came of a submission. */
    sealed interface Outcome {
        <T> T fold(
                Function<Accepted, T> accepted,
                Function<Unreadable, T> unreadable,
                Function<Refused, T> refused,
                Function<TryLater, T> tryLater);
    }

    /** @param messageId the receipt: the hub's number of the kept document */
    record Accepted(DossierCode code, long messageId, Instant receivedAt) implements Outcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<Unreadable, T> unreadable,
                Function<Refused, T> refused,
                Function<TryLater, T> tryLater) {
            return accepted.apply(this);
        }
    }

    /** The document is not in the form that it claims to be in. */
    record Unreadable(List<Finding> findings) implements Outcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<Unreadable, T> unreadable,
                Function<Refused, T> refused,
                Function<TryLater, T> tryLater) {
            return unreadable.apply(this);
        }
    }

    /** The document was read, and what it says cannot be taken. */
    record Refused(List<Finding> findings) implements Outcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<Unreadable, T> unreadable,
                Function<Refused, T> refused,
                Function<TryLater, T> tryLater) {
            return refused.apply(this);
        }
    }

    /** Nothing was kept; the same submission may come again after this time. */
    record TryLater(Duration after) implements Outcome {
        @Override
        public <T> T fold(
                Function<Accepted, T> accepted,
                Function<Unreadable, T> unreadable,
                Function<Refused, T> refused,
                Function<TryLater, T> tryLater) {
            return tryLater.apply(this);
        }
    }
}

package org.lienthong.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.MessageOutcome;
import org.lienthong.mapping.NationalJson;

/** A document that arrived; its bytes lie apart. */
@Entity
@Table(name = "message")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class MessageRow {

    @Id
    long id;

    String province;

    String system;

    String door;

    String messageKey;

    @Nullable
    String contentType;

    Instant receivedAt;

    @Enumerated(EnumType.STRING)
    MessageOutcome outcome;

    @Nullable
    String answer;

    /** What was answered, when every item was applied; otherwise a repetition is worked on again. */
    @Nullable
    Answer finalAnswer() {
        return outcome == MessageOutcome.APPLIED && answer != null ? NationalJson.read(answer, Answer.class) : null;
    }
}

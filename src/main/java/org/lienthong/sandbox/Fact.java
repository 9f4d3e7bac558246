package org.lienthong.sandbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One entry of a partner's journal; the partner's whole state is what its facts add up to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fact.Noted.class, name = "noted"),
    @JsonSubTypes.Type(value = Fact.Planned.class, name = "planned"),
    @JsonSubTypes.Type(value = Fact.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Fact.Queued.class, name = "queued"),
    @JsonSubTypes.Type(value = Received.class, name = "received"),
    @JsonSubTypes.Type(value = Sent.class, name = "sent")
})
sealed interface Fact permits Fact.Noted, Fact.Planned, Fact.Done, Fact.Queued, Received, Sent {

    /** Fields written into the partner's own file about a dossier. */
    record Noted(String dossier, ObjectNode fields) implements Fact {}

    /** Work that somebody will do when it is due. */
    record Planned(String id, String what, String dossier, Instant due) implements Fact {}

    /** Planned work that was done. */
    record Done(String id) implements Fact {}

    /** A call that must be repeated until it is answered; the body is final but for the secret. */
    record Queued(
            String id,
            String to,
            String door,
            List<String> dossiers,
            String key,
            String contentType,
            String body,
            Instant at)
            implements Fact {

        /** Calls with a lane in common keep their order. */
        List<String> lanes() {
            return dossiers.stream().map(dossier -> to + "/" + dossier).toList();
        }
    }
}

package org.lienthong.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The work of one partner: what it answers, what its officials do when the time has come, how it calls the hub. */
interface Office {

    /** Field of a partner's file: the status in the partner's words. */
    String STATUS = "status";

    /** Field of a partner's file: another name of the dossier. */
    String ALIAS = "alias";

    /** Field of a partner's file: one more name of the dossier. */
    String OTHER_ALIAS = "otherAlias";

    /** What kind of system it plays. */
    PartnerName kind();

    List<Door> doors();

    /** Does planned work; what it decides stands in the turn. */
    void work(Fact.Planned plan, Turn turn);

    /** How this call leaves; the secret is put in here and never written down. */
    Letter letter(Fact.Queued call);

    /** Reads the answer to a call; {@link Unreadable} means it was no answer and the call must be repeated. */
    Verdict read(Fact.Queued call, String body);

    /** How it puts into words what its officials decide. */
    Voice voice();

    /** What its officials would say with this verb about this dossier now. */
    ObjectNode usual(Verb verb, String dossier, Turn turn);

    /** Its file about a dossier from before the sandbox began. */
    ObjectNode archived(Archived past);

    /** A citizen hands in a dossier of this kind; answers its code. Only at portals. */
    default String submit(Story story, Turn turn) {
        throw new IllegalStateException("nobody hands dossiers in at a " + kind().code());
    }

    /** The line that the hub and this partner share when it is not HTTP; where and with whom stands in the workplace. */
    default Optional<Line> line(Path place, Desk desk) {
        return Optional.empty();
    }

    /** Where the hub finds this line; none when the hub calls. */
    default Optional<URI> lineAddress(Path place) {
        return Optional.empty();
    }

    /** Takes notice of the answer. */
    default void answered(Fact.Queued call, Verdict verdict, Turn turn) {}
}

package org.lienthong.web;

import java.util.Map;
import java.util.Set;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.SystemId;

/** Asked by the desk: what a system's contract can carry, and from where in a kept document each national field came. */
public interface KnowsContracts {

    /** The national fields, lists as {@code parcels[]}, that the call for this verb carries; empty when there is no such call or system. */
    Set<String> carried(SystemId system, MessageType verb);

    /**
     * For each national field, lists as {@code parcels[]}, the place in the document in the sender's own notation, as today's
     * mapping reads it; nothing when the document is gone or was national already.
     */
    Map<String, String> places(long messageId);
}

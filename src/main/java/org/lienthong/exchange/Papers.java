package org.lienthong.exchange;

import java.util.Map;
import org.lienthong.dossier.Content;

/** Which papers of a dossier were fetched from where their owner keeps them. */
public interface Papers {

    /** Fetched papers by their link. */
    Map<String, Content> of(long dossierId);

    /** Remembers a fetched paper; the same link again is the same paper. */
    void fetched(long dossierId, String link, Content content);
}

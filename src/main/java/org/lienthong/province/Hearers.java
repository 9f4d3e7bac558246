package org.lienthong.province;

import java.util.List;
import java.util.Map;
import org.lienthong.dossier.Correction;
import org.lienthong.dossier.NationalMessage;

/** Who hears what: for each verb and kind of sender, the kinds of systems that are told. */
public final class Hearers {

    private final Map<String, Map<SystemKind, List<SystemKind>>> table;

    Hearers(Map<String, Map<SystemKind, List<SystemKind>>> table) {
        this.table = Map.copyOf(table);
    }

    /** The kinds that hear this message from this kind of sender; nobody when the table does not say. */
    public List<SystemKind> of(NationalMessage message, SystemKind from) {
        Correction correction = message.correction();
        String verb = message.type().code();
        String exception = correction == null ? verb : verb + "/" + correction.kind();
        Map<SystemKind, List<SystemKind>> row = table.getOrDefault(exception, table.getOrDefault(verb, Map.of()));
        return row.getOrDefault(from, List.of());
    }
}

package org.lienthong.province;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.dossier.Correction;
import org.lienthong.dossier.MessageType;
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

    /** The kinds that hear this verb from this kind of sender in any case, also with one kind of correction only. */
    public Set<SystemKind> ever(MessageType verb, SystemKind from) {
        return table.entrySet().stream()
                .filter(row -> row.getKey().equals(verb.code()) || row.getKey().startsWith(verb.code() + "/"))
                .flatMap(row -> row.getValue().getOrDefault(from, List.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

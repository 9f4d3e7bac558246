package org.lienthong.web.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.exchange.FactKey;
import org.lienthong.mapping.NationalJson;

/** The fields of a dossier, lists as {@code parcels[]}, with their values. */
final class Leaves {

    /** What a dossier holds; the rest is how it was told: names of officials, keys of a sender's own papers. */
    private static final Pattern HELD =
            Pattern.compile("(submission|receipt|slip|notices\\[]|payment|result|handover)\\..*");

    private static final Pattern OWN_KEYS = Pattern.compile(
            "(.*\\.)?documents\\[]\\.(id|fileName|link|content.*)|.*\\.link|.*(V|v)intage|receipt\\.receivedBy");

    static final String STATUS = "status";

    /** The appointment; a new one is told with the papers and replaces it. */
    static final String PROMISE = "receipt.promisedAt";

    static final String NEW_PROMISE = "supplement.promisedAt";

    private static final Set<MessageType> ABOUT_PAPERS = EnumSet.of(
            MessageType.SUPPLEMENT_REQUESTED, MessageType.SUPPLEMENT_PROVIDED, MessageType.SUPPLEMENT_RECEIVED);

    private Leaves() {}

    static Map<String, List<String>> of(NationalMessage message) {
        Map<String, List<String>> leaves = new LinkedHashMap<>();
        Map<String, String> said = NationalJson.leaves(message);
        said.forEach((place, value) -> {
            String path = place.replaceAll("\\[\\d+]", "[]");
            if (HELD.matcher(path).matches() && !OWN_KEYS.matcher(path).matches()) {
                leaves.computeIfAbsent(path, unseen -> new ArrayList<>()).add(value);
            }
        });
        String promise = said.get(NEW_PROMISE);
        if (promise != null && promises(message)) {
            leaves.put(PROMISE, List.of(promise));
        }
        return leaves;
    }

    /** Whether it gives a new appointment. */
    static boolean promises(NationalMessage message) {
        return ABOUT_PAPERS.contains(message.type())
                && message.supplement() != null
                && message.supplement().promisedAt() != null;
    }

    /** With the status first. */
    static Map<String, List<String>> of(Dossier dossier) {
        Map<String, List<String>> leaves = new LinkedHashMap<>();
        leaves.put(STATUS, List.of(dossier.status().name()));
        leaves.putAll(of(dossier.complete(withLastPayment(dossier))));
        return leaves;
    }

    static Map<String, List<String>> status(DossierStatus status) {
        return Map.of(STATUS, List.of(status.name()));
    }

    static boolean same(List<String> one, List<String> other) {
        return keys(one).equals(keys(other));
    }

    /** Whether each of these stands among those. */
    static boolean among(List<String> some, List<String> all) {
        return keys(all).containsAll(keys(some));
    }

    private static List<String> keys(List<String> values) {
        return values.stream().map(FactKey::of).sorted().toList();
    }

    private static NationalMessage withLastPayment(Dossier dossier) {
        return MessageDraft.of(MessageType.DOSSIER_PROGRESSED)
                .payment(
                        dossier.payments().isEmpty()
                                ? null
                                : dossier.payments().get(dossier.payments().size() - 1))
                .message();
    }
}

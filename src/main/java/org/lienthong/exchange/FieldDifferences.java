package org.lienthong.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NameKey;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.NationalJson;

/**
 * In which national fields a partner's own report differs from what the hub would have told it. Only paths come out,
 * never values. Texts are compared as names are ({@link NameKey}), times by their day, for people key days; the order of
 * a list does not count.
 */
final class FieldDifferences {

    /** What each system says in its own way: names of the dossier, who keyed it and when, keys of its own papers. */
    private static final Pattern ITS_OWN = Pattern.compile("type|province|code|receiptNumber|oneStopCode|nationalCode"
            + "|occurredAt|status|officer\\..*|progress\\.(localStatus|from\\..*|to\\..*)"
            + "|(.*\\.)?documents\\[\\]\\.(id|fileName|link|content.*)|.*\\.receivedBy|.*communeVintage");

    private final Said said;

    /**
     * What the two can say at all.
     *
     * @param told the fields that the call can carry to the partner
     * @param reported the fields that the partner's door can carry to the hub
     */
    record Said(Collection<String> told, Collection<String> reported) {}

    FieldDifferences(Said said) {
        this.said = said;
    }

    /**
     * The paths that differ, sorted by path, of what would be told: as they are where both say something, with {@code +} before
     * them where only the partner does, with {@code -} where only the hub would have what the verb is about.
     */
    List<String> between(NationalMessage told, NationalMessage reported) {
        Map<String, List<String>> ours = values(told);
        Map<String, List<String>> theirs = values(reported);
        TreeSet<String> paths = new TreeSet<>(ours.keySet());
        paths.addAll(theirs.keySet());
        List<String> differing = new ArrayList<>();
        paths.retainAll(said.told());
        for (String path : paths) {
            List<String> mine = ours.getOrDefault(path, List.of());
            List<String> its = theirs.getOrDefault(path, List.of());
            if (mine.isEmpty()) {
                differing.add("+" + path);
            } else if (its.isEmpty()) {
                boolean missed = said.reported().contains(path) && isAbout(told.type(), path);
                differing.addAll(missed ? List.of("-" + path) : List.of());
            } else if (!mine.equals(its)) {
                differing.add(path);
            }
        }
        return differing;
    }

    /** What is told beside that is only repeated, and nobody keys it again. */
    private static boolean isAbout(MessageType type, String path) {
        List<String> sections =
                switch (type) {
                    case DOSSIER_SUBMITTED, DOSSIER_ACCEPTED -> List.of("submission", "receipt");
                    case DOSSIER_PROGRESSED -> List.of("progress", "text");
                    case SUPPLEMENT_REQUESTED, SUPPLEMENT_PROVIDED, SUPPLEMENT_RECEIVED ->
                        List.of("supplement", "text");
                    case OBLIGATION_REQUESTED -> List.of("slip");
                    case OBLIGATION_NOTIFIED -> List.of("notices");
                    case OBLIGATION_PAID -> List.of("payment");
                    case DOSSIER_COMPLETED -> List.of("result");
                    case RESULT_DELIVERED -> List.of("handover");
                    case DOSSIER_REFUSED,
                            DOSSIER_WITHDRAWN,
                            DOSSIER_STOPPED,
                            DOSSIER_RETURNED_FOR_CORRECTION,
                            RESULT_DISPUTED -> List.of("text", "correction");
                };
        return sections.contains(path.split("[.\\[]", 2)[0]);
    }

    private static Map<String, List<String>> values(NationalMessage message) {
        Map<String, List<String>> values = new TreeMap<>();
        NationalJson.leaves(message).forEach((place, value) -> {
            String path = place.replaceAll("\\[\\d+]", "[]");
            if (!ITS_OWN.matcher(path).matches()) {
                values.computeIfAbsent(path, unseen -> new ArrayList<>()).add(FactKey.of(value));
            }
        });
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().sorted().toList(),
                        (one, same) -> one,
                        TreeMap::new));
    }
}

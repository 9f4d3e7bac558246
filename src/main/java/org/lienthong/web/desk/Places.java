package org.lienthong.web.desk;

import java.util.HashMap;
import java.util.Map;
import org.lienthong.registry.Step;
import org.lienthong.web.KnowsContracts;

/** Where fields stood in the documents of a dossier; each document is read once. */
final class Places {

    private final KnowsContracts contracts;
    private final Map<Long, Map<String, String>> read = new HashMap<>();

    Places(KnowsContracts contracts) {
        this.contracts = contracts;
    }

    /** Empty when the document does not tell; inside lists the national path names the part besides. */
    String of(Step step, String path) {
        Map<String, String> places = read.computeIfAbsent(step.messageId(), contracts::places);
        String exact = path.equals(Leaves.PROMISE) && places.containsKey(Leaves.NEW_PROMISE)
                ? places.get(Leaves.NEW_PROMISE)
                : places.get(path);
        if (exact != null) {
            return exact;
        }
        if (!path.contains("[].")) {
            return "";
        }
        String inList = path.substring(path.lastIndexOf("[].") + 3) + " of ";
        return places.entrySet().stream()
                .filter(place -> place.getKey().startsWith(inList))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}

package org.lienthong.web.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Delivery;
import org.lienthong.registry.KnownSystems;
import org.lienthong.registry.Step;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Component;

/** The words of systems and fields that stand side by side. */
@Component
record SideWords(FieldWords fields, SystemWords systems, KnownSystems known, Words words) {

    /** The systems of the province, and those that have spoken or were told before they were taken away. */
    List<String> systems(ProvinceCode province, List<Step> steps, List<Delivery> deliveries) {
        Set<String> names = new LinkedHashSet<>();
        known.systems().stream()
                .filter(system -> system.id().province().equals(province))
                .forEach(system -> names.add(system.id().name()));
        steps.forEach(step -> names.add(step.from()));
        deliveries.forEach(delivery -> names.add(delivery.destination()));
        names.removeAll(Set.of("api", "files"));
        return List.copyOf(names);
    }

    /** @param answer as the record keeps it: the knowledge, and the status when there is one */
    String answer(Locale locale, String answer) {
        String[] parts = answer.split(" ");
        return parts.length == 1
                ? words.say(locale, "asked." + parts[0])
                : words.say(locale, "asked.status", words.of(locale, DossierStatus.valueOf(parts[1])));
    }
}

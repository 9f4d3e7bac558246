package org.lienthong.web.desk;

import java.util.Locale;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.registry.KnownSystems;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Component;

/** Systems in the words of those who work with them. */
@Component
class SystemWords {

    private final KnownSystems known;
    private final Words words;

    SystemWords(KnownSystems known, Words words) {
        this.known = known;
        this.words = words;
    }

    /** What the system is for; its own name when two are for the same or it is not configured any more. */
    String of(Locale locale, ProvinceCode province, String name) {
        if (name.equals("api")) {
            return words.say(locale, "desk.api");
        }
        if (name.equals("files")) {
            return words.say(locale, "desk.files");
        }
        return known.systems().stream()
                .filter(system -> system.id().equals(new SystemId(province, name)))
                .map(KnownSystems.SystemInfo::kind)
                .filter(kind -> alone(province, kind))
                .findFirst()
                .map(kind -> words.say(locale, "kind." + kind))
                .orElse(name);
    }

    /** A sentence about systems. */
    String say(Locale locale, String key, Object... gaps) {
        return words.say(locale, key, gaps);
    }

    private boolean alone(ProvinceCode province, String kind) {
        return known.systems().stream()
                        .filter(system -> system.id().province().equals(province)
                                && system.kind().equals(kind))
                        .count()
                == 1;
    }
}

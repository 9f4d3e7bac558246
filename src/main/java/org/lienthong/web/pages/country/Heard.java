package org.lienthong.web.pages.country;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Exchanged;
import org.lienthong.registry.Hearing;

/**
 * What was heard from the systems of one province.
 *
 * @param systems every configured one
 */
public record Heard(List<Exchanged.System> systems) {

    /** Of a province without systems. */
    static final Heard NOTHING = new Heard(List.of());

    public Heard {
        systems = List.copyOf(systems);
    }

    static Map<ProvinceCode, Heard> of(List<Exchanged.System> all) {
        Map<ProvinceCode, List<Exchanged.System>> provinces = all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.system().id().province(), LinkedHashMap::new, Collectors.toList()));
        Map<ProvinceCode, Heard> heard = new LinkedHashMap<>();
        provinces.forEach((code, systems) -> heard.put(code, new Heard(systems)));
        return heard;
    }

    public boolean connected() {
        return !systems.isEmpty();
    }

    /** Whether nothing was heard for longer than its systems together explain. */
    public boolean silent() {
        return together().silent();
    }

    private Hearing together() {
        return Hearing.together(systems.stream().map(Exchanged.System::heard).toList());
    }

    public long silentSystems() {
        return systems.stream().filter(Exchanged.System::silent).count();
    }

    /** Whole working days since anything was heard; 0 when nothing ever was. */
    public int missed() {
        return together().missed();
    }

    /** When something was heard last; null when never. */
    public @Nullable Instant last() {
        return together().last();
    }
}

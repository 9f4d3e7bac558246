package org.lienthong.web.acts;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.Mapping;
import org.lienthong.province.InForce;
import org.lienthong.web.KnowsCodes;
import org.springframework.stereotype.Component;

/** The code tables of the mappings in force. */
@Component
final class ReadingCodes implements KnowsCodes {

    private final InForce inForce;

    ReadingCodes(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public @Nullable String mapping(SystemId system, String door) {
        return reads(system, door).map(Mapping::name).orElse(null);
    }

    @Override
    public Map<String, String> codesAt(SystemId system, String door, String place) {
        return reads(system, door).map(mapping -> mapping.codesAt(place)).orElse(Map.of());
    }

    private Optional<Mapping> reads(SystemId system, String door) {
        return inForce.now()
                .system(system)
                .flatMap(known -> known.profile().reads(door).flatMap(known::mapping));
    }
}

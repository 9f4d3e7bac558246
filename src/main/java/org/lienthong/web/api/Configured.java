package org.lienthong.web.api;

import java.util.Optional;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Provinces and systems that are configured; others are problems. */
@Component
public class Configured {

    private final Connections connections;
    private final Areas areas;

    Configured(Connections connections, Areas areas) {
        this.connections = connections;
        this.areas = areas;
    }

    /** By its code, or as queries may write it; what a province of the past had belongs to that of today. */
    public ProvinceCode province(String text) {
        return exact(text)
                .or(() -> areas.today(text))
                .filter(code -> connections.provinces().stream()
                        .anyMatch(province -> province.code().equals(code)))
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "unknown-province").refusal());
    }

    private Optional<ProvinceCode> exact(String text) {
        try {
            ProvinceCode code = new ProvinceCode(text);
            return connections.provinces().stream()
                    .map(province -> province.code())
                    .filter(code::equals)
                    .findFirst();
        } catch (InvalidValue noCode) {
            return Optional.empty();
        }
    }

    /** A system that is configured. */
    public SystemId id(String province, String name) {
        return system(province, name).id();
    }

    Connection system(String province, String name) {
        return connections.systems(province(province)).stream()
                .filter(connection -> connection.id().name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "unknown-system").refusal());
    }
}

package org.lienthong.web.api;

import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Provinces and systems that are configured; others are problems. */
@Component
public class Configured {

    private final Connections connections;

    Configured(Connections connections) {
        this.connections = connections;
    }

    public ProvinceCode province(String text) {
        try {
            ProvinceCode code = new ProvinceCode(text);
            if (connections.provinces().stream()
                    .anyMatch(province -> province.code().equals(code))) {
                return code;
            }
        } catch (InvalidValue e) {
            throw Problem.of(HttpStatus.NOT_FOUND, "unknown-province").refusal();
        }
        throw Problem.of(HttpStatus.NOT_FOUND, "unknown-province").refusal();
    }

    Connection system(String province, String name) {
        return connections.systems(province(province)).stream()
                .filter(connection -> connection.id().name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "unknown-system").refusal());
    }
}

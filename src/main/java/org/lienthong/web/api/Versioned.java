package org.lienthong.web.api;

import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.web.ActivatesVersions;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Provinces that have a config file or a version; others are problems. */
@Component
public class Versioned {

    private final ActivatesVersions versions;

    Versioned(ActivatesVersions versions) {
        this.versions = versions;
    }

    public ProvinceCode province(String text) {
        try {
            ProvinceCode code = new ProvinceCode(text);
            if (versions.provinces().contains(code)) {
                return code;
            }
        } catch (InvalidValue e) {
            throw Problem.of(HttpStatus.NOT_FOUND, "unknown-province").refusal();
        }
        throw Problem.of(HttpStatus.NOT_FOUND, "unknown-province").refusal();
    }
}

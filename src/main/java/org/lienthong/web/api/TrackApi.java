package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Citizens follow their dossier without a login. */
@RestController
@RequestMapping(path = "/api/v1/track", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tracking", description = "Following a dossier without a login.")
class TrackApi {

    private final Tracking tracking;

    TrackApi(Tracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping("/{code}")
    @SecurityRequirements
    @Operation(
            summary = "Where a dossier is",
            description =
                    "Needs no login and holds no personal data. One address may ask for 60 dossiers a minute and for ten times as many at once; a name that leads nowhere counts as ten, one that was found from there within a day as none. Then the answer is 429 with Retry-After.")
    TrackedDossier track(
            @Parameter(description = "Any name of the dossier, for example its code or the receipt number.")
                    @PathVariable
                    String code,
            @Parameter(description = "Code of the province; needed only when the name is known in several provinces.")
                    @RequestParam(required = false)
                    @Nullable
                    String province,
            Locale locale) {
        return tracking.track(code, province, locale);
    }
}

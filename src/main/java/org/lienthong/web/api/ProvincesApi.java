package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.StandingOfFiles.Standing;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.lienthong.registry.KnownSystems;
import org.lienthong.web.ActivatesVersions;
import org.lienthong.web.words.Words;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is connected. */
@RestController
@RequestMapping(path = "/api/v1/provinces", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Provinces", description = "What is connected, and whether it is healthy.")
class ProvincesApi {

    private final Connections connections;
    private final Configured configured;
    private final ActivatesVersions versions;
    private final Words words;

    ProvincesApi(Connections connections, Configured configured, ActivatesVersions versions, Words words) {
        this.connections = connections;
        this.configured = configured;
        this.versions = versions;
        this.words = words;
    }

    @Schema(description = "A province that is connected, or that its files say should be.")
    record ProvinceItem(
            @Schema(description = "Code of the province, for example H56.")
            String code,

            @Schema(description = "Its name; null when it is not connected.") @Nullable
            String name,

            @Schema(description = "How many of its systems are connected.")
            long systems,

            @Schema(description = "How many of these are DOWN, TROUBLED, SILENT or PAUSED.")
            long unhealthy,

            @Schema(description = "Number of the version in force; null when none ever was.") @Nullable
            Integer version,

            @Schema(description = "Whether its files differ from what is in force; an activation brings them in.")
            boolean filesDiffer,

            @Schema(description = "Why it is not served with the version in force, or not at all.")
            List<FindingItem> findings) {}

    @GetMapping
    @Operation(
            summary = "Provinces",
            description = "Every province that is configured, the version in force, and whether the files differ.")
    ListView<ProvinceItem> provinces(Locale locale) {
        List<Connection> all = connections.systems(null);
        Map<ProvinceCode, KnownSystems.Province> connected = connections.provinces().stream()
                .collect(Collectors.toMap(KnownSystems.Province::code, Function.identity()));
        List<Standing> shown = versions.standings().stream()
                .filter(standing -> connected.containsKey(standing.province())
                        || standing.filesDiffer()
                        || !standing.findings().isEmpty())
                .toList();
        return ListView.whole(shown, standing -> item(standing, connected.get(standing.province()), all, locale));
    }

    @GetMapping("/{province}/systems")
    @Operation(
            summary = "Systems of a province",
            description = "Every configured system with its state, what waits for it, its circuit and its pause.")
    ListView<SystemItem> systems(
            @Parameter(description = "Code of the province, for example H56.") @PathVariable String province) {
        return ListView.whole(connections.systems(configured.province(province)), SystemItem::of);
    }

    private ProvinceItem item(
            Standing standing, KnownSystems.@Nullable Province province, List<Connection> all, Locale locale) {
        List<Connection> own = all.stream()
                .filter(connection -> connection.id().province().equals(standing.province()))
                .toList();
        return new ProvinceItem(
                standing.province().value(),
                province == null ? null : province.name(),
                own.size(),
                own.stream().filter(ProvincesApi::unhealthy).count(),
                standing.version() == null ? null : standing.version().version(),
                standing.filesDiffer(),
                standing.findings().stream()
                        .map(finding -> FindingItem.of(finding, words, locale))
                        .toList());
    }

    private static boolean unhealthy(Connection connection) {
        return switch (connection.state()) {
            case DOWN, TROUBLED, PAUSED, SILENT -> true;
            case HEALTHY, UNKNOWN -> false;
        };
    }
}

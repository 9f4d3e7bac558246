package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.lienthong.registry.KnownSystems;
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

    ProvincesApi(Connections connections, Configured configured) {
        this.connections = connections;
        this.configured = configured;
    }

    @Schema(description = "A province that is connected.")
    record ProvinceItem(
            @Schema(description = "Code of the province, for example H56.")
            String code,

            @Schema(description = "Its name.") String name,

            @Schema(description = "How many of its systems are connected.")
            long systems,

            @Schema(description = "How many of these are DOWN, TROUBLED or PAUSED.")
            long unhealthy) {}

    @GetMapping
    @Operation(summary = "Provinces", description = "Every province that is configured.")
    ListView<ProvinceItem> provinces() {
        List<Connection> all = connections.systems(null);
        return ListView.whole(connections.provinces(), province -> item(province, all));
    }

    @GetMapping("/{province}/systems")
    @Operation(
            summary = "Systems of a province",
            description = "Every configured system with its state, what waits for it, its circuit and its pause.")
    ListView<SystemItem> systems(
            @Parameter(description = "Code of the province, for example H56.") @PathVariable String province) {
        return ListView.whole(connections.systems(configured.province(province)), SystemItem::of);
    }

    private static ProvinceItem item(KnownSystems.Province province, List<Connection> all) {
        List<Connection> own = all.stream()
                .filter(connection -> connection.id().province().equals(province.code()))
                .toList();
        return new ProvinceItem(
                province.code().value(),
                province.name(),
                own.size(),
                own.stream().filter(ProvincesApi::unhealthy).count());
    }

    private static boolean unhealthy(Connection connection) {
        return switch (connection.state()) {
            case DOWN, TROUBLED, PAUSED -> true;
            case HEALTHY, UNKNOWN -> false;
        };
    }
}

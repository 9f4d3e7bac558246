package org.lienthong.web.operations;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.lienthong.web.api.Configured;
import org.lienthong.web.api.Tables;
import org.lienthong.web.words.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The systems of a province as files, for operators. */
@Hidden
@RestController
class SystemFiles {

    private static final List<String> HEAD = List.of(
            "province",
            "system",
            "kind",
            "family",
            "state",
            "waiting",
            "stuck",
            "since",
            "lastHeard",
            "silent",
            "lastSuccess",
            "lastFailure",
            "lastError",
            "nextAttemptAt",
            "pausedUntil");

    private final Connections connections;
    private final Configured configured;
    private final Tables tables;
    private final Words words;

    SystemFiles(Connections connections, Configured configured, Tables tables, Words words) {
        this.connections = connections;
        this.configured = configured;
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/operations/provinces/{province}/systems" + Tables.FORM)
    void systems(
            @PathVariable String province,
            @PathVariable String form,
            @RequestParam(defaultValue = "false") boolean ill,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ProvinceCode code = configured.province(province);
        List<Connection> systems = connections.systems(code).stream()
                .filter(one -> !ill || one.ill())
                .toList();
        Tables.Table list = new Tables.Table("systems", HEAD, receiver -> {
            for (Connection one : systems) {
                receiver.take(row(one, locale));
            }
        });
        tables.send(list, form, locale, response);
    }

    private List<@Nullable Object> row(Connection one, Locale locale) {
        Connection.Pause pause = one.pause();
        return Arrays.asList(
                one.id().province().value(),
                one.id().name(),
                new Tables.Worded(one.kind(), "kind." + one.kind()),
                one.family(),
                one.state(),
                one.waiting(),
                one.stuck(),
                one.waitingSince(),
                one.heard().last(),
                one.heard().silent(),
                one.lastSuccess(),
                one.lastFailure(),
                one.lastError() == null ? null : words.kept(locale, one.lastError()),
                one.openUntil(),
                pause == null ? null : pause.until());
    }
}

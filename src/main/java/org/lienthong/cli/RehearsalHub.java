package org.lienthong.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lienthong.Hub;
import org.lienthong.channels.TryingPartners;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.Hearers;
import org.lienthong.province.InForce;
import org.lienthong.rehearsal.Stage;
import org.lienthong.sandbox.Sandbox;
import org.lienthong.sandbox.SandboxProvince;
import org.lienthong.web.Credentials;
import org.lienthong.web.Role;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * A hub of a rehearsal's own: on any free port of this machine, with a database in memory. Nothing that is set outside
 * (environment, system properties, files beside the program) reaches it, so that it can neither write into a real
 * database nor call a real partner.
 */
final class RehearsalHub implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RehearsalHub(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Returns when it is ready. */
    static RehearsalHub start(Path config, Path data, Sandbox sandbox, List<SandboxProvince> provinces) {
        Map<String, String> channels = new LinkedHashMap<>();
        for (SandboxProvince province : provinces) {
            sandbox.addresses(province.code())
                    .forEach((system, address) ->
                            channels.put("addresses." + province.code() + "." + system, address.toString()));
            province.secrets()
                    .forEach((name, secret) -> channels.put("secrets." + province.code() + "." + name, secret));
        }
        return start(config, data, channels);
    }

    /**
     * The same with partners of any kind.
     *
     * @param channels addresses, secrets and times, by their names below {@code lienthong.channels}
     */
    static RehearsalHub start(Path config, Path data, Map<String, String> channels) {
        Map<String, String> settings = settings(config, data);
        channels.forEach((name, value) -> settings.put("lienthong.channels." + name, value));
        List<String> options = new ArrayList<>();
        settings.forEach((name, value) -> options.add("--" + name + "=" + value));
        return new RehearsalHub(new SpringApplicationBuilder(Hub.class)
                .bannerMode(Banner.Mode.OFF)
                .environment(new NothingFromOutside())
                .run(options.toArray(String[]::new)));
    }

    URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    JdbcClient ledger() {
        return context.getBean(JdbcClient.class);
    }

    TryingPartners partners() {
        return context.getBean(TryingPartners.class);
    }

    Clock clock() {
        return context.getBean(Clock.class);
    }

    /** The table in force of each province. */
    Function<ProvinceCode, Hearers> hearers() {
        return context.getBean(InForce.class).now()::hearers;
    }

    /** The {@code Authorization} of somebody who may submit dossiers. */
    String official() {
        Credentials.User operator = context.getBean(Credentials.class).users().stream()
                .filter(user -> user.roles().contains(Role.OPERATOR))
                .findFirst()
                .orElseThrow();
        byte[] pair = (operator.username() + ":" + operator.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Map<String, String> settings(Path config, Path data) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spring.config.location", "classpath:/application.yaml");
        settings.put(
                "spring.datasource.url",
                "jdbc:h2:mem:rehearsal-" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000"
                        + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("lienthong.config", config.toString());
        settings.put("lienthong.data", data.toString());
        settings.put("lienthong.channels.largest-body", Stage.LARGEST_BODY + "B");
        settings.put("lienthong.channels.call-timeout", "3s");
        settings.put("lienthong.channels.file-pace", "200ms");
        settings.put("lienthong.channels.file-settle", "400ms");
        settings.put("lienthong.exchange.poll", "100ms");
        settings.put("lienthong.exchange.retry-first", "100ms");
        settings.put("lienthong.exchange.retry-longest", "1s");
        settings.put("lienthong.exchange.circuit-first", "200ms");
        settings.put("lienthong.exchange.circuit-longest", "1s");
        settings.put("lienthong.exchange.reconcile-after", "2s");
        settings.put("logging.level.org.lienthong", "error");
        return settings;
    }

    /** Neither environment variables nor system properties. */
    private static final class NothingFromOutside extends StandardServletEnvironment {
        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // what the command line of the rehearsal says is all
        }
    }
}

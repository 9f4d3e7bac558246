package org.lienthong.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.ClockFiles;
import org.lienthong.clock.LegalTime;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.province.Provinces;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The database of a hub, opened to be verified: nothing else of the hub starts, and nothing is written. */
public final class ProofDatabase implements AutoCloseable {

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final Rules rules;
    private final List<Path> authorityCertificates;

    private ProofDatabase(
            ConfigurableApplicationContext context, Path data, Rules rules, List<Path> authorityCertificates) {
        this.context = context;
        this.data = data;
        this.rules = rules;
        this.authorityCertificates = authorityCertificates;
    }

    /** Only what reads the database. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class
    })
    @EnableConfigurationProperties(ProofSettings.class)
    static class Reading {}

    /**
     * Opens what the hub with this data folder and the settings around it would open.
     *
     * @param config root of the files by which the hub reads the legal clock
     * @param clock which time it is
     * @param authority PEM file of certificates whose time-stamps count; null: any good signature counts
     * @throws IOException when there is no ledger
     */
    public static ProofDatabase open(Path data, Path config, InstantSource clock, @Nullable Path authority)
            throws IOException {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Reading.class)
                .bannerMode(Banner.Mode.OFF)
                .web(WebApplicationType.NONE)
                .initializers(starting -> mustExist(starting.getEnvironment()))
                .run("--lienthong.data=" + data);
        ProofDatabase database = new ProofDatabase(
                context, data, rules(config, clock), authority == null ? List.of() : List.of(authority));
        try {
            database.jdbc()
                    .sql("select count(*) from seal_round")
                    .query(Long.class)
                    .single();
        } catch (BadSqlGrammarException noSuchTable) {
            database.close();
            throw new IOException("this ledger was never sealed; start the hub of today with it once", noSuchTable);
        } catch (RuntimeException trouble) {
            database.close();
            throw trouble;
        }
        return database;
    }

    /** Those of the folder; where the hub reads by others, clocks are left out and counted. */
    private static Rules rules(Path config, InstantSource clock) {
        LegalTime law = new LegalTime(
                ClockFiles.read(config).rules(),
                Provinces.load(config).provinces().limits());
        return Rules.of(AdministrativeUnits.load(config).units(), law, clock);
    }

    /** A database that is not there must not be made by looking for it. */
    private static void mustExist(Environment environment) {
        Matcher file = H2_FILE.matcher(environment.getProperty("spring.datasource.url", ""));
        if (file.matches() && Files.notExists(Path.of(file.group(1) + ".mv.db"))) {
            throw new java.io.UncheckedIOException(new IOException("there is no ledger " + file.group(1)
                    + ".mv.db; name its folder with --data, or set" + " SPRING_DATASOURCE_URL"));
        }
    }

    /** The whole ledger, or one province. */
    public VerifyingLedger verifyingLedger(Trust trust) {
        return new VerifyingLedger(ledger(), jdbc(), overlap(), trust, rules);
    }

    /** One dossier. */
    public VerifyingDossier verifyingDossier(Trust trust) {
        return new VerifyingDossier(new VerifyingDossier.Ledger(template(), transactions(), overlap()), trust, rules);
    }

    /** What an earlier export holds, against this database. */
    public SinceExport since(Consumer<Flaw> flaws) {
        return new SinceExport(jdbc(), flaws);
    }

    /** Files that can be verified elsewhere. */
    public ExportingLedger exporting() {
        return new ExportingLedger(ledger());
    }

    /** Whose time-stamps count here: of the hub's own key, when it lies in the data folder, and of the named authority. */
    public Trust trust() throws IOException {
        Path own = data.resolve(OwnKey.FILE);
        List<java.security.cert.X509Certificate> named = new ArrayList<>();
        for (Path file : authorityCertificates) {
            named.addAll(OwnKey.certificates(file));
        }
        return new Trust(Files.exists(own) ? OwnKey.certificates(own) : List.of(), named);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(template());
    }

    LedgerReader ledger() {
        return new LedgerReader(template(), transactions());
    }

    Duration overlap() {
        return context.getBean(ProofSettings.class).overlap();
    }

    private JdbcTemplate template() {
        return context.getBean(JdbcTemplate.class);
    }

    private PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    @Override
    public void close() {
        context.close();
    }
}

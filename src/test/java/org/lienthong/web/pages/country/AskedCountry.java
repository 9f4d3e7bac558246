package org.lienthong.web.pages.country;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.lienthong.PlainLaw;
import org.lienthong.Stopwatch;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.province.Rehearsed;
import org.lienthong.registry.KnownSystems;
import org.lienthong.web.KnowsReadiness;
import org.lienthong.web.Readiness;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;

/**
 * The page of the country over a database: its own controller with its own beans, so that nothing that it asks is forgotten. Which
 * provinces and systems there are is invented, and their readiness, which is read beside the page, is known at once.
 */
public final class AskedCountry implements AutoCloseable {

    private static final CountryQuery FIRST_LOOK = new CountryQuery(null, null, null, null, null, null, null);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Stopwatch stopwatch = new Stopwatch();
    private final CountryPages pages;

    /** @param systems of each province, named {@code system-1} and so on */
    public AskedCountry(DataSource source, Instant now, int systems) {
        DataSource timed = stopwatch.over(source);
        AdministrativeUnits units = AdministrativeUnits.load(Path.of("")).units();
        context.registerBean(DataSource.class, () -> timed);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(timed));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(timed));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(timed));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(InstantSource.class, () -> () -> now);
        context.registerBean(AdministrativeUnits.class, () -> units);
        context.registerBean(LegalTime.class, PlainLaw::read);
        context.registerBean(KnownSystems.class, () -> new Invented(units, systems));
        context.registerBean(KnowsReadiness.class, KnownAtOnce::new);
        context.registerBean("messageSource", ResourceBundleMessageSource.class, () -> {
            ResourceBundleMessageSource words = new ResourceBundleMessageSource();
            words.setUseCodeAsDefaultMessage(true);
            return words;
        });
        context.addBeanFactoryPostProcessor(beans -> List.of(beans.getBeanDefinitionNames())
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true)));
        context.scan(
                "org.lienthong.registry",
                "org.lienthong.web.pages.country",
                "org.lienthong.web.api",
                "org.lienthong.web.words");
        context.refresh();
        this.pages = context.getBean(CountryPages.class);
    }

    /** As who opens it for the first time. */
    public Map<String, Object> look() {
        ExtendedModelMap model = new ExtendedModelMap();
        stopwatch.total("page of the country", () -> pages.country(FIRST_LOOK, Locale.forLanguageTag("vi"), model));
        return model;
    }

    /** What was asked since it was opened, in nanoseconds by who asked, and the whole page. */
    public Map<String, Long> nanos() {
        return stopwatch.nanos();
    }

    @Override
    public void close() {
        context.close();
    }

    private record Invented(AdministrativeUnits units, int each) implements KnownSystems {

        @Override
        public List<Province> provinces() {
            return units.all().stream()
                    .filter(AdministrativeUnit::inForce)
                    .map(unit -> new Province(unit.code(), unit.name(), false))
                    .toList();
        }

        @Override
        public List<SystemInfo> systems() {
            return provinces().stream()
                    .flatMap(province -> IntStream.rangeClosed(1, each)
                            .mapToObj(n ->
                                    new SystemInfo(new SystemId(province.code(), "system-" + n), "invented", "lis")))
                    .toList();
        }
    }

    private static final class KnownAtOnce implements KnowsReadiness {

        @Override
        public Readiness of(ProvinceCode province) {
            return new Readiness(province, null, false, List.of());
        }

        @Override
        public void keep(Rehearsed rehearsed) {
            throw new UnsupportedOperationException("nobody rehearses here");
        }
    }
}

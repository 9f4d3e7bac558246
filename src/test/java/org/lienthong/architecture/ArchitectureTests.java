package org.lienthong.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.Hub;
import org.lienthong.channels.national.NationalXml;
import org.lienthong.cli.Lienthong;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.YamlTree;
import org.lienthong.proof.Proof;
import org.lienthong.sandbox.Sandbox;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    /** The hub's one configuration, and the simulated outside world, which has a clock of its own. */
    private static final String[] SUPPLIES_TIME = {Hub.class.getName(), Sandbox.class.getName()};

    private static final String DOSSIER = NationalMessage.class.getPackageName();
    private static final String MAPPING = YamlTree.class.getPackageName();
    private static final String CHANNELS = NationalXml.class.getPackageName().replaceFirst("\\.national$", "");
    private static final String LEDGER = "org.lienthong.ledger";
    private static final String PROOF = Proof.class.getPackageName();
    private static final String CLI = Lienthong.class.getPackageName();
    private static final String SANDBOX = Sandbox.class.getPackageName();
    private static final String HERE = Offender.class.getPackageName();

    private static final JavaClasses SUITE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Hub.class.getPackageName());

    static final Map<String, ArchRule> RULES = new TreeMap<>(Map.of(
            "the national model knows the JDK only",
                    Rules.knowsOnly(DOSSIER, "java..", DOSSIER, "org.jspecify..", "org.springframework.modulith"),
            "mapping knows no application framework",
                    Rules.knowsNothingOf(
                            MAPPING,
                            "org.springframework.[beans|boot|context|core|stereotype|util|web]..",
                            "org.apache.camel.."),
            "only the ledger knows Hibernate", Rules.onlyIn(LEDGER, "jakarta.persistence..", "org.hibernate.."),
            "only the channels know JAXB", Rules.onlyIn(CHANNELS, "jakarta.xml.bind.."),
            "only the proof knows BouncyCastle", Rules.onlyIn(PROOF, "org.bouncycastle.."),
            "XML is parsed by the hardened reader only", Rules.parsesXmlOnlyIn(MAPPING, SANDBOX),
            "XML is written the same everywhere", Rules.writesXmlTheSameEverywhere(),
            "time is supplied", Rules.timeIsAskedOnlyBy(SUPPLIES_TIME),
            "only the command line writes to the terminal", Rules.terminalOnlyIn(CLI)));

    static final Set<String> NAMES = RULES.keySet();

    @Test
    void theRoomsKnowOnlyWhomTheyMay() {
        ApplicationModules.of(Hub.class.getPackageName()).verify();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyRuleHolds(String name) {
        RULES.get(name).check(SUITE);
    }

    @Test
    void theRoomsThatRulesNameAreThere() {
        assertThat(Set.of(DOSSIER, MAPPING, CHANNELS, LEDGER, PROOF, CLI, SANDBOX))
                .allSatisfy(
                        room -> assertThat(SUITE.containPackage(room)).as(room).isTrue());
    }

    @Test
    void everyRuleOfARoomIsSeenToFail() {
        assertThat(broken(Rules.knowsOnly(HERE, "java.."))).contains("CamelContext", "Component", "Entity");
        assertThat(broken(Rules.knowsNothingOf(HERE, "org.apache.camel.."))).contains("CamelContext");
        assertThat(broken(Rules.knowsNothingOf(HERE, "org.springframework.[beans|stereotype]..")))
                .contains("Component");
        assertThat(broken(Rules.onlyIn(LEDGER, "jakarta.persistence.."))).contains("Entity");
        assertThat(broken(Rules.onlyIn(CHANNELS, "jakarta.xml.bind.."))).contains("JAXB");
        assertThat(broken(Rules.onlyIn(PROOF, "org.bouncycastle.."))).contains("TimeStampToken");
        assertThat(broken(Rules.parsesXmlOnlyIn(MAPPING, SANDBOX))).contains("DocumentBuilderFactory");
        assertThat(broken(Rules.writesXmlTheSameEverywhere())).contains("XMLOutputFactory");
        assertThat(broken(Rules.terminalOnlyIn(CLI))).contains("System.out", "java.util.logging");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Offender.AsksInstant.class,
                Offender.AsksDate.class,
                Offender.AsksClock.class,
                Offender.AsksSource.class,
                Offender.AsksMilliseconds.class,
                Offender.AsksOldDate.class
            })
    void everyWayToAskForTheTimeIsSeen(Class<?> offender) {
        assertThat(broken(Rules.timeIsAskedOnlyBy(SUPPLIES_TIME), offender)).contains(offender.getSimpleName());
        assertThat(broken(Rules.timeIsAskedOnlyBy(offender.getName()), offender, Offender.IsSupplied.class))
                .isEmpty();
    }

    @Test
    void timeThatIsSuppliedIsNoOffence() {
        assertThat(broken(Rules.timeIsAskedOnlyBy(SUPPLIES_TIME), Offender.IsSupplied.class))
                .isEmpty();
    }

    private static String broken(ArchRule rule) {
        return broken(rule, Offender.class, Offender.Writes.class, Offender.Logs.class);
    }

    private static String broken(ArchRule rule, Class<?>... offenders) {
        return String.join(
                "\n",
                rule.evaluate(new ClassFileImporter().importClasses(offenders))
                        .getFailureReport()
                        .getDetails());
    }
}

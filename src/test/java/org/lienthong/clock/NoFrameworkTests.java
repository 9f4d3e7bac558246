package org.lienthong.clock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The calculations can be used without the hub: by the command line, by tests, by another system. */
class NoFrameworkTests {

    private static final String SPRING = "org.springframework..";

    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(LegalClock.class);

    @Test
    void onlyTheConfigurationKnowsSpring() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveSimpleName("package-info")
                .and()
                .doNotHaveFullyQualifiedName(ClockConfiguration.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(ClockSettings.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SPRING);

        rule.check(ROOM);
    }

    @Test
    void theConfigurationWouldBeSeen() {
        ArchRule rule = noClasses().should().dependOnClassesThat().resideInAnyPackage(SPRING);

        assertThat(rule.evaluate(ROOM).getFailureReport().getDetails())
                .anyMatch(line -> line.contains(ClockConfiguration.class.getSimpleName()));
    }
}

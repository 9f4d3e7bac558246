package org.lienthong.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.transform.TransformerFactory;
import org.xml.sax.XMLReader;

/** The rules that hold the rooms apart, each for any room, so that a test can see each of them fail. */
final class Rules {

    private static final Set<Class<?>> CLOCKS = Set.of(Clock.class, InstantSource.class);
    private static final Set<String> SYSTEM_TIME = Set.of("currentTimeMillis", "nanoTime");

    private Rules() {}

    /** Classes of this room know these packages and nothing else. */
    static ArchRule knowsOnly(String room, String... packages) {
        return classes()
                .that()
                .resideInAPackage(room + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages));
    }

    /** Classes of this room know none of these packages. */
    static ArchRule knowsNothingOf(String room, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage(room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    /** Nobody outside this room knows these packages. */
    static ArchRule onlyIn(String room, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    /** Nobody outside these rooms makes a parser of XML; outside documents have one way in. */
    static ArchRule parsesXmlOnlyIn(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        XMLInputFactory.class,
                        DocumentBuilderFactory.class,
                        SAXParserFactory.class,
                        TransformerFactory.class,
                        XMLReader.class);
    }

    /** XML is written by the JDK's writer: which other one lies on the class path must not change what partners get. */
    static ArchRule writesXmlTheSameEverywhere() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "look for any writer of XML",
                        call -> call.getTargetOwner().isEquivalentTo(XMLOutputFactory.class)
                                && (call.getName().equals("newInstance")
                                        || call.getName().equals("newFactory"))));
    }

    /** Time is supplied: nobody but these classes asks the machine for it. A stopwatch asks for the time too. */
    static ArchRule timeIsAskedOnlyBy(String... classNames) {
        return noClasses()
                .that()
                .haveNameNotMatching(Stream.of(classNames).map(Pattern::quote).collect(Collectors.joining("|")))
                .should()
                .callMethodWhere(asksForTheTime())
                .orShould()
                .callConstructorWhere(describe(
                        "make a Date of now",
                        call -> call.getTargetOwner().isEquivalentTo(Date.class)
                                && call.getTarget().getRawParameterTypes().isEmpty()));
    }

    /** Nobody outside this room writes to the terminal, and nobody at all uses the logging of the JDK. */
    static ArchRule terminalOnlyIn(String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room + "..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..");
    }

    private static DescribedPredicate<JavaMethodCall> asksForTheTime() {
        return describe("ask the machine for the time", call -> now(call) || system(call));
    }

    private static boolean now(JavaAccess<?> call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith("java.time")
                && ((JavaMethodCall) call)
                        .getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isAssignableTo(InstantSource.class));
    }

    private static boolean system(JavaAccess<?> call) {
        return (call.getName().startsWith("system")
                                || call.getName().startsWith("tick")
                                        && ((JavaMethodCall) call)
                                                        .getTarget()
                                                        .getRawParameterTypes()
                                                        .size()
                                                == 1)
                        && CLOCKS.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
                || SYSTEM_TIME.contains(call.getName()) && call.getTargetOwner().isEquivalentTo(System.class);
    }
}

package org.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.mapping.YamlFiles;
import org.lienthong.mapping.YamlTree;

/** Every file below routes/ is stamped in a bare Camel with verbs that only note themselves. */
class RouteTemplatesTests {

    private static final Path ROUTES = Path.of("routes");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\{(\\w+)}}");

    private final List<String> said = new ArrayList<>();
    private CamelContext camel;

    /** Notes itself whatever verb of it is called. */
    public final class Recorder {
        private final String name;

        Recorder(String name) {
            this.name = name;
        }

        private Object note(String method, Object body) {
            said.add(name + "." + method);
            return body;
        }

        public Object keep(Object body) {
            return note("keep", body);
        }

        public Object translate(Object body) {
            return note("translate", body);
        }

        public Object apply(Object body) {
            return note("apply", body);
        }

        public Object tell(Object body) {
            return note("tell", body);
        }

        public Object settle(Object body) {
            return note("settle", body);
        }

        public Object reply(Object body) {
            return note("reply", body);
        }
    }

    @BeforeEach
    void bareCamel() {
        camel = new DefaultCamelContext();
        RouteFiles.VERBS.forEach(verb -> camel.getRegistry().bind(verb, new Recorder(verb)));
        camel.getComponent("direct", DirectComponent.class).setBlock(false);
        camel.addComponent("outside", new Outside());
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    static Collection<Path> files() {
        try (Stream<Path> all = Files.walk(ROUTES)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Templates that begin at a folder are tried with real folders and a real server. */
    static Collection<Path> called() {
        return files().stream()
                .filter(file -> template(file)
                        .get("from")
                        .flatMap(from -> from.get("uri"))
                        .flatMap(YamlTree::text)
                        .filter(uri -> uri.startsWith("direct:"))
                        .isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("called")
    void everyTemplateSaysItsStepsInTheirOrder(Path file) throws Exception {
        YamlTree template = template(file);
        YamlTree from = template.get("from").orElseThrow();
        Map<String, Object> values = new TreeMap<>();
        template.get("parameters").orElseThrow().items().forEach(parameter -> parameter
                .get("name")
                .flatMap(YamlTree::text)
                .ifPresent(name -> values.put(name, value(name))));
        load(file);
        stamp(template.get("id").flatMap(YamlTree::text).orElseThrow(), values);
        camel.start();

        camel.createProducerTemplate()
                .requestBody(filled(from.get("uri").flatMap(YamlTree::text).orElseThrow(), values), "x");

        assertThat(said).isEqualTo(steps(from, values));
    }

    @Test
    void theStepsThatAreReadFromTheFilesAreTheOnesThatAreMeant() throws IOException {
        assertThat(steps(
                        template(ROUTES.resolve("intake/intake.camel.yaml"))
                                .get("from")
                                .orElseThrow(),
                        Map.of()))
                .containsExactly("intake.keep", "intake.translate", "intake.apply");
        assertThat(steps(
                        template(ROUTES.resolve("delivery/delivery.camel.yaml"))
                                .get("from")
                                .orElseThrow(),
                        Map.of()))
                .containsExactly("delivery.tell", "delivery.settle");
        assertThat(steps(
                        template(ROUTES.resolve("shared/call.camel.yaml"))
                                .get("from")
                                .orElseThrow(),
                        Map.of("address", "outside:x")))
                .containsExactly("outside:x", "call.reply");
    }

    @Test
    void theShippedRoutesHaveNoFaultsAndNameTheVerbsThatExist() {
        assertThat(RouteFiles.check(Path.of(""))).isEmpty();
        assertThat(RouteFiles.VERBS).containsExactlyInAnyOrder("intake", "delivery", "call", "files");
        assertThat(RouteFiles.check(Path.of(""), java.util.Set.of("intake", "delivery", "files")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("verb"));
    }

    @Test
    void aCallFollowsNoRedirectThrowsOnNoStatusAndCopiesNoHeaders() throws IOException {
        YamlTree parameters = template(ROUTES.resolve("shared/call.camel.yaml"))
                .get("from")
                .flatMap(from -> from.get("steps"))
                .flatMap(steps -> steps.items().get(0).get("to"))
                .flatMap(to -> to.get("parameters"))
                .orElseThrow();

        assertThat(parameters.entries())
                .extractingByKeys("bridgeEndpoint", "throwExceptionOnFailure", "followRedirects", "copyHeaders")
                .extracting(node -> node.text().orElse(""))
                .containsExactly("true", "false", "false", "false");
    }

    @Test
    void anAddressThatNobodyListensAtFailsAtOnce() throws Exception {
        camel.start();
        long before = System.nanoTime();

        assertThatThrownBy(() -> camel.createProducerTemplate().requestBody("direct:intake-H56-nobody", "x"))
                .isInstanceOf(CamelExecutionException.class)
                .hasRootCauseInstanceOf(DirectConsumerNotAvailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    private void load(Path file) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromBytes(file.getFileName().toString(), Files.readAllBytes(file)));
    }

    private void stamp(String id, Map<String, Object> values) {
        TemplatedRouteBuilder route = TemplatedRouteBuilder.builder(camel, id).routeId(id + "-H56-lis");
        values.forEach(route::parameter);
        route.add();
    }

    private static Object value(String parameter) {
        return switch (parameter) {
            case "province" -> "H56";
            case "system" -> "lis";
            case "address" -> "outside:lis";
            case "timeout", "pace", "settle" -> "1000";
            case "secret", "key", "login", "knownHost" -> "x";
            default -> throw new AssertionError("say here what " + parameter + " may be");
        };
    }

    private static List<String> steps(YamlTree from, Map<String, ?> values) {
        return from.get("steps").orElseThrow().items().stream()
                .flatMap(step -> step.entries().entrySet().stream())
                .map(step -> switch (step.getKey()) {
                    case "bean" -> text(step.getValue(), "ref") + "." + text(step.getValue(), "method");
                    case "to" -> filled(text(step.getValue(), "uri"), values);
                    default -> throw new AssertionError("say here how the step " + step.getKey() + " is seen");
                })
                .toList();
    }

    private static String text(YamlTree node, String key) {
        return node.get(key).flatMap(YamlTree::text).orElseThrow();
    }

    private static String filled(String text, Map<String, ?> values) {
        return PARAMETER.matcher(text).replaceAll(match -> String.valueOf(values.get(match.group(1))));
    }

    private static YamlTree template(Path file) {
        YamlFiles.Read read = YamlFiles.read(Path.of(""), file);
        assertThat(read.findings()).isEmpty();
        return java.util.Objects.requireNonNull(read.tree())
                .items()
                .get(0)
                .get("routeTemplate")
                .orElseThrow();
    }

    /** Stands where a partner would be and takes whatever parameters a call has. */
    private final class Outside extends DefaultComponent {
        @Override
        protected DefaultEndpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            parameters.clear();
            return new DefaultEndpoint(uri, this) {
                @Override
                public org.apache.camel.Producer createProducer() {
                    return new DefaultProducer(this) {
                        @Override
                        public void process(Exchange exchange) {
                            said.add("outside:" + remaining);
                        }
                    };
                }

                @Override
                public org.apache.camel.Consumer createConsumer(org.apache.camel.Processor processor) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public boolean isLenientProperties() {
                    return true;
                }
            };
        }
    }
}

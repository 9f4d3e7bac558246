package org.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.Finding;

class RouteFilesTests {

    private static final String GOOD = """
            - routeTemplate:
                id: deliver
                description: Carries deliveries.
                parameters:
                  - name: name
                    description: The destination.
                    required: true
                  - name: address
                    description: Where it listens.
                    defaultValue: "mock:nowhere"
                from:
                  uri: direct:deliver-{{name}}
                  steps:
                    - removeHeaders:
                        pattern: "*"
                    - bean:
                        ref: delivery
                        method: tell
                    - to:
                        uri: "{{address}}"
                        parameters:
                          bridgeEndpoint: true
                    - to:
                        uri: direct:deliver-{{name}}
            """;

    @TempDir
    Path root;

    @Test
    void acceptsATemplateOfVerbs() throws IOException {
        assertThat(check(GOOD)).isEmpty();
    }

    @Test
    void acceptsTheShippedRoutes() {
        assertThat(RouteFiles.check(Path.of(""))).isEmpty();
    }

    @ParameterizedTest(name = "{2} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `    id: deliver\n`                  |                                        | missing-key         | 2:5
                    id: deliver                          | id: other                              | file-name           | 2:9
                    `    description: Carries deliveries.\n` |                                    | missing-key         | 2:5
                    description: The destination.        | required: true                         | yaml-syntax         | 7:9
                    `        required: true\n`           |                                        | required-or-default | 5:9
                    required: true                       | required: maybe                        | wrong-type          | 7:19
                    defaultValue: "mock:nowhere"         | defaultValue: "x", required: true      | yaml-syntax         | 10:26
                    `        description: Where it listens.\n` |                                  | missing-key         | 8:9
                    uri: "{{address}}"                   | uri: http://example.invalid            | scheme              | 20:18
                    uri: "{{address}}"                   | uri: "{{addres}}"                      | unknown-parameter   | 20:18
                    uri: "{{address}}"                   | uri: "{{env:HOME}}"                    | unknown-parameter   | 20:18
                    uri: "{{address}}"                   | uri: "sql:delete from message"         | scheme              | 20:18
                    bridgeEndpoint: true                 | httpUri: "${header.to}"                | expression          | 22:24
                    - bean:                              | - script:                              | step                | 16:11
                    - bean:                              | - process:                             | step                | 16:11
                    - bean:                              | - choice:                              | step                | 16:11
                    ref: delivery                        | ref: dataSource                        | verb                | 17:18
                    ref: delivery                        | beanType: java.lang.Runtime            | unknown-key         | 17:13
                    method: tell                         | method: tell(${body})                  | verb                | 18:21
                    method: tell                         | method: tel                            | verb                | 18:21
                    `            uri: direct:deliver-{{name}}\n` | `            uri: direct:delivr-{{name}}\n` | unknown-target | 24:18
                    `            uri: direct:deliver-{{name}}\n` | `            uri: direct:deliver-{{address}}\n` | unknown-target | 24:18
                    pattern: "*"                         | headers: "*"                           | unknown-key         | 15:13
                    - routeTemplate:                     | - route:                               | not-a-template      | 1:1
                    `    from:`                                | `    onException: x\n    from:`              | unknown-key         | 11:5
                    """)
    void namesThePlaceAndTheRuleOfEveryFault(String from, String to, String rule, String place) throws IOException {
        assertThat(GOOD).contains(from);

        List<Finding> findings = check(GOOD.replace(from, to == null ? "" : to));

        assertThat(findings).extracting(Finding::line).anySatisfy(line -> assertThat(line)
                .startsWith("routes/delivery/deliver.camel.yaml:" + place + ": " + rule + ": "));
    }

    @Test
    void refusesTheCompactNotation() throws IOException {
        String step = "        - to:\n            uri: direct:deliver-{{name}}\n";
        assertThat(GOOD).contains(step);

        assertThat(check(GOOD.replace(step, "        - to: direct:deliver-{{name}}\n")))
                .extracting(Finding::rule)
                .containsExactly("notation");
    }

    @Test
    void refusesATenthStepAndALongFile() throws IOException {
        String step = "        - bean:\n            ref: delivery\n            method: tell\n";
        assertThat(check(GOOD.replace(step, step.repeat(6)))).isEmpty();
        assertThat(check(GOOD.replace(step, step.repeat(7))))
                .extracting(Finding::rule)
                .containsExactly("too-many-steps");
        assertThat(check(GOOD + "# words\n".repeat(60)))
                .extracting(Finding::line)
                .singleElement()
                .asString()
                .startsWith("routes/delivery/deliver.camel.yaml:61:1: too-many-lines");
    }

    @Test
    void refusesTwoTemplatesThatShareAnIdOrABeginning() throws IOException {
        write("routes/intake/deliver.camel.yaml", GOOD);

        assertThat(check(GOOD)).extracting(Finding::rule).containsExactly("duplicate-id", "duplicate-from");
    }

    @Test
    void tellsOfAFileThatNobodyWouldLoadAndOfAMissingFolder() throws IOException {
        assertThat(RouteFiles.check(root)).extracting(Finding::rule).containsExactly("missing-folder");

        write("routes/notes.md", "words");
        write("routes/deliver.yaml", GOOD);

        assertThat(check(GOOD))
                .extracting(Finding::line)
                .singleElement()
                .asString()
                .startsWith("routes/deliver.yaml:0:0: file-name");
    }

    private List<Finding> check(String yaml) throws IOException {
        write("routes/delivery/deliver.camel.yaml", yaml);
        return RouteFiles.check(root, Set.of("delivery"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}

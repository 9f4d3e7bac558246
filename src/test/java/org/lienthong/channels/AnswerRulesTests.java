package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule that can reach a partner or an official is worded in both languages. */
class AnswerRulesTests {

    private static final Path ROOMS = Path.of("src/main/java/org/lienthong");

    /** What names a rule: the first slug of a refusal behind its path, or the second argument of a finding. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:(?:new (?:InvalidValue|RefusedXml|(?:Wire\\.)?(?:NotSent|NoReply))|\\blater|Polled\\.trouble|\\brefused|\\bfault|\\bpast|\\banswer)\\(\\s*(?:\\w+,\\s*)*(?:\"[^\"]*\",\\s*)?|"
                    + "(?:new Finding|Finding\\.of)\\(\\s*[^,;]+,\\s*|RULE = |\\brule = |== null\\s*\\?\\s*|\\bdeep\\s*\\?\\s*|"
                    + "(?<=[a-z]\")\\s*:\\s*)\"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\"(?!,\\s*\\w+ == )");

    /** These speak about files of mappings, fixtures and routes on the command line, which no partner ever sees. */
    private static final Pattern COMPILING = Pattern.compile(
            "(?:.*Parser|Mapping|MappingLibrary|.*Overlay|Code(?:Files|Rows|Cells)|Yaml.*|.*Plan|LocalPath|NationalPath|MappingSpec|Leaves|RoundTrip|RouteFiles|FileRoutes|.*Check)\\.java");

    @ParameterizedTest
    @ValueSource(strings = {"messages-answers.properties", "messages-answers_en.properties"})
    void everyRuleHasItsSentence(String bundle) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", bundle))) {
            sentences.load(reader);
        }
        assertThat(rules()).isNotEmpty().allSatisfy(rule -> assertThat(sentences.getProperty("finding." + rule))
                .as(rule)
                .isNotBlank());
    }

    @Test
    void theSearchForRulesFindsThem() {
        assertThat(rules())
                .contains("unknown-dossier", "money", "shape", "repeated", "too-deep", "slip-incomplete", "try-later")
                .contains("paper-kind", "file-name", "date-without-sense", "doctype", "internal-error", "share")
                .contains(
                        "no-reply", "login-refused", "partner-trouble", "news-refused", "not-configured", "overtaken");
    }

    private static Set<String> rules() {
        Set<String> rules = new TreeSet<>();
        for (String room : List.of("dossier", "mapping", "exchange", "ledger", "channels", "routing")) {
            try (Stream<Path> files = Files.walk(ROOMS.resolve(room))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !COMPILING
                                .matcher(file.getFileName().toString())
                                .matches())
                        .forEach(file -> NAMED.matcher(text(file)).results().forEach(rule -> rules.add(rule.group(1))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rules;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lienthong.clock.DossierClock;
import org.lienthong.clock.Forecast;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CorrectionKind;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.PaymentKind;
import org.lienthong.operations.Hindrance;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Day;
import org.lienthong.registry.Delivery;
import org.lienthong.registry.Listened;
import org.lienthong.registry.PlannedItem;
import org.lienthong.registry.Quarantined;
import org.lienthong.registry.ShadowSteps;

class BundleTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java/org/lienthong/web");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-z][a-zA-Z0-9.-]*)[({}]");
    private static final Pattern PROBLEM = Pattern.compile(
            "Problem\\.of\\(\\s*HttpStatus\\.\\w+,\\s*\"([a-z-]+)\"|HttpStatus\\.[A-Z_]+, \"([a-z-]+)\"");
    private static final Pattern FIELD_RULE = Pattern.compile(
            "refuse\\(\\s*\"[\\w-]+\",\\s*\"([a-z-]+)\"|read\\(\\s*\"?[\\w-]+\"?,\\s*[\\w.()]+,\\s*\"([a-z-]+)\"|Problem\\.(?:Field|field)\\([\\w.()\"]+, \"([a-z-]+)\"");
    private static final Pattern SAID = Pattern.compile(
            "(?:say\\([a-zA-Z]+, |add\\(|\")(?=\"?(?:event|problem|quarantine|delivery)\\.)\"?([a-z][a-z.-]*[a-z])\"");

    /** The bundles of pages; a key stands in one of them. */
    private static final List<String> PAGES = List.of(
            "messages", "messages-clock", "messages-citizen", "messages-country", "messages-desk", "messages-operator");

    private final Properties vietnamese = pages("");
    private final Properties english = pages("_en");

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameGaps() {
        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(gaps(vietnamese, key)).as(key).isEqualTo(gaps(english, key));
            assertThat(vietnamese.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
        }
    }

    @Test
    void everyKeyThatATemplateUsesExists() throws IOException {
        TreeSet<String> used = matches(RESOURCES.resolve("templates"), TEMPLATE_KEY);
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(vietnamese.stringPropertyNames()).containsAll(used);
    }

    @Test
    void everyKeyThatTheSourcesNameExists() throws IOException {
        TreeSet<String> problems = matches(SOURCES, PROBLEM);
        assertThat(problems).contains("unknown-dossier", "too-large");
        assertThat(vietnamese.stringPropertyNames())
                .containsAll(problems.stream().map(key -> "problem." + key).toList())
                .containsAll(problems.stream()
                        .map(key -> "problem." + key + ".title")
                        .toList());
        TreeSet<String> rules = matches(SOURCES, FIELD_RULE);
        assertThat(rules).contains("pause-end", "number", "words-common");
        assertThat(read("messages-answers.properties").stringPropertyNames())
                .containsAll(rules.stream().map(key -> "finding." + key).toList());
        TreeSet<String> said = matches(SOURCES, SAID);
        assertThat(said).contains("event.part.receipt", "quarantine.said.done");
        assertThat(vietnamese.stringPropertyNames()).containsAll(said);
    }

    @Test
    void everyValueThatIsShownHasItsWord() {
        Stream.of(
                        words("status", DossierStatus.values()),
                        words("holder", Holder.values()),
                        words("phase", Phase.values()),
                        words("verdict", Verdict.values()),
                        words("clock-state", DossierClock.State.values()),
                        words("clock-basis", DossierClock.Basis.values()),
                        words("forecast-basis", Forecast.Basis.values()),
                        words("day", Day.values()),
                        words("channel", Channel.values()),
                        words("payment", PaymentKind.values()),
                        words("correction", CorrectionKind.values()),
                        words("delivery", Delivery.State.values()),
                        words("connection", Connection.State.values()),
                        words("quarantine", Quarantined.Kind.values()),
                        words("quarantine", Quarantined.State.values()),
                        words("shadow", ShadowSteps.What.values()),
                        words("shadow.list", Listened.values()),
                        words("replays.item", PlannedItem.State.values()),
                        words("replays.wait", Hindrance.Kind.values()),
                        words("replays.todo", Hindrance.Kind.values()),
                        Arrays.stream(MessageType.values())
                                .map(type -> "event." + type.code())
                                .toList(),
                        List.of("kind.portal", "kind.one-stop-shop", "kind.lis", "kind.tax-gate"))
                .flatMap(List::stream)
                .forEach(key -> assertThat(vietnamese.getProperty(key)).as(key).isNotNull());
    }

    private static List<String> words(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + "." + value.name()).toList();
    }

    private static int gaps(Properties bundle, String key) {
        return new MessageFormat(bundle.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static TreeSet<String> matches(Path folder, Pattern pattern) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    for (int group = 1; group <= matcher.groupCount(); group++) {
                        if (matcher.group(group) != null) {
                            found.add(matcher.group(group));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static Properties pages(String language) {
        Properties all = new Properties();
        for (String bundle : PAGES) {
            Properties one = read(bundle + language + ".properties");
            assertThat(all.stringPropertyNames()).as(bundle).doesNotContainAnyElementsOf(one.stringPropertyNames());
            all.putAll(one);
        }
        return all;
    }

    private static Properties read(String name) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bundle;
    }
}

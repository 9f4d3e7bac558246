package org.lienthong.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.sandbox.Stories;
import org.lienthong.sandbox.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo as people meet it: six stories come to their ends, it stops when asked and goes on with the same data. */
class DemoStoriesTests {

    /** The fields of the stories that name or describe a person. */
    private static final Set<String> PERSONAL = Set.of("ChuHoSo", "HoTen", "Email", "TrichYeuHoSo", "DiaChiChuHoSo");

    private static final Pattern TROUBLE = Pattern.compile("\\b(WARN|ERROR)\\b|Exception|^\\tat ");
    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile("(?<![\\p{Alnum}-])(\\d{12}|0\\d{9})(?![\\p{Alnum}-])");

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void everyStoryEndsAndTheNextRoundGoesOnAfterAStopInTheMiddle() throws Exception {
        Path data = folder.resolve("data");
        List<String> printed = new ArrayList<>();
        try (DemoProcess demo = DemoProcess.start(data, folder.resolve("first.log"))) {
            HubView hub = awaitEnds(demo, data, 6);
            assertEnds(hub, Witnesses.of(data));
            assertWhole(hub, data);
            assertThat(demo.stop()).isEqualTo(143);
            printed.addAll(demo.lines());
        }
        try (DemoProcess demo = DemoProcess.start(data, folder.resolve("second.log"))) {
            demo.awaitReady();
            Awaitility.await("the second round is under way")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> Witnesses.of(data).dossiers().size() == 12);
            assertThat(demo.stop()).isEqualTo(143);
            printed.addAll(demo.lines());
        }
        try (DemoProcess demo = DemoProcess.start(data, folder.resolve("third.log"))) {
            assertWhole(awaitEnds(demo, data, 18), data);
            assertThat(demo.stop()).isEqualTo(143);
            printed.addAll(demo.lines());
        }
        assertThat(logged(printed)).noneMatch(line -> TROUBLE.matcher(line).find());
        assertThat(logged(printed))
                .noneMatch(line -> NUMBER_OF_A_PERSON.matcher(line).find());
        Set<String> unspeakable =
                Stream.concat(personalData().stream(), secrets(data).stream()).collect(Collectors.toSet());
        assertThat(unspeakable).hasSizeGreaterThan(30);
        assertThat(logged(printed)).noneMatch(line -> unspeakable.stream().anyMatch(line::contains));
        assertThat(List.of(mode(data, "credentials.json"), mode(data, "partner-secrets.properties")))
                .containsOnly("rw-------");
    }

    /** Everything but the greeting, which names the demo's users on purpose. */
    private static List<String> logged(List<String> printed) {
        return printed.stream()
                .filter(line -> !line.startsWith("  ") && !line.isBlank())
                .toList();
    }

    private static HubView awaitEnds(DemoProcess demo, Path data, int dossiers) {
        HubView hub = HubView.of(demo.awaitReady(), data);
        Awaitility.await("every story ends")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Witnesses.of(data).dossiers().size() == dossiers
                        && Witnesses.of(data).allEnded()
                        && hub.unfinished() == 0);
        return hub;
    }

    private static void assertEnds(HubView hub, Witnesses witnesses) {
        List<DossierStatus> ends = witnesses.dossiers().stream()
                .map(code -> DossierStatus.valueOf(hub.list("dossiers").get(code)))
                .toList();
        List<String> meant = Stories.all().stream().map(Story::ends).toList();
        assertThat(ends.stream().map(status -> String.valueOf(status.code()))).isEqualTo(meant);
    }

    private static void assertWhole(HubView hub, Path data) {
        assertThat(new Reckoning(Witnesses.of(data), hub).faults()).isEmpty();
    }

    private static Set<String> personalData() {
        return Stories.all().stream()
                .flatMap(story -> values(JsonMapper.shared().readTree(story.template())))
                .collect(Collectors.toSet());
    }

    private static Stream<String> values(JsonNode node) {
        Stream<String> own = node.propertyStream()
                .filter(field -> PERSONAL.contains(field.getKey()))
                .map(field -> field.getValue().asString(""));
        return Stream.concat(own, node.valueStream().flatMap(DemoStoriesTests::values));
    }

    /** Users and token of the demo are printed on purpose; what its partners share is nobody's business. */
    private static Set<String> secrets(Path data) throws IOException {
        Properties partners = new Properties();
        try (InputStream in = Files.newInputStream(data.resolve("partner-secrets.properties"))) {
            partners.load(in);
        }
        return partners.values().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static String mode(Path data, String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }
}

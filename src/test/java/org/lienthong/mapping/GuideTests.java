package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the guide for writers of mappings shows is what the hub does. Every fenced block with a role is taken:
 *
 * <ul>
 *   <li>{@code mapping=NAME} and {@code codes=PATH} are files below {@code mappings/};
 *   <li>{@code settings=NAME} are the settings of the system, one {@code name: value} a line;
 *   <li>{@code given=NAME} is a document, and what follows for the same name is what becomes of it: {@code
 *       national=NAME} the message (or the list of them), {@code printed=NAME} the findings, {@code explained=NAME}
 *       what {@code map --explain} prints;
 *   <li>{@code survives=NAME} is what {@code map --round-trip} prints for the message before it;
 *   <li>{@code national=NAME} without a document before it is a message, and {@code written=NAME} is what it, or the
 *       messages that were read, are written as.
 * </ul>
 */
class GuideTests {

    static final Path GUIDE = Path.of("docs/mapping-guide.md");
    private static final Set<String> ROLES = Set.of(
            "mapping",
            "codes",
            "settings",
            "given",
            "national",
            "written",
            "printed",
            "explained",
            "survives",
            "right");
    private static final Set<String> NO_EXAMPLES = Set.of("sh", "text", "yaml");

    @TempDir
    static Path root;

    @Test
    void everyBlockSaysWhatItIs() {
        assertThat(GuideBlock.of(GUIDE)).allSatisfy(block -> {
            if (block.role().isEmpty()) {
                assertThat(block.language()).as(block.shown()).isIn(NO_EXAMPLES);
            } else {
                assertThat(block.role()).as(block.shown()).isIn(ROLES);
            }
        });
    }

    @Test
    void everyDocumentIsReadAndEveryMappingIsUsed() {
        List<GuideBlock> blocks = GuideBlock.of(GUIDE);
        assertThat(names(blocks, "mapping")).containsAll(names(blocks, "given"));
        List<String> used = names(blocks, "national");
        used.addAll(names(blocks, "printed"));
        assertThat(used).containsAll(names(blocks, "mapping"));
    }

    private static List<String> names(List<GuideBlock> blocks, String role) {
        return new ArrayList<>(blocks.stream()
                .filter(block -> block.role().equals(role))
                .map(GuideBlock::name)
                .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleGivesWhatTheGuideSays() throws IOException {
        List<GuideBlock> blocks = GuideBlock.of(GUIDE);
        MappingLibrary.Loaded loaded = GuideRun.library(root, blocks);
        assertThat(loaded.findings()).extracting(finding -> finding.line()).isEmpty();
        Map<String, GuideRun> runs = new LinkedHashMap<>();
        return blocks.stream()
                .filter(block -> ROLES.contains(block.role()))
                .filter(block -> !Set.of("mapping", "codes", "right").contains(block.role()))
                .map(block -> dynamicTest(block.shown(), () -> {
                    if (!runs.containsKey(block.name())) {
                        runs.put(block.name(), new GuideRun(mapping(loaded, block.name()), blocks));
                    }
                    runs.get(block.name()).take(block);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyMistakePrintsWhatTheGuideSays() {
        return GuideMistake.of(GUIDE).stream()
                .map(mistake -> dynamicTest(
                        mistake.shown(), () -> assertThat(mistake.printed()).anyMatch(mistake::says)));
    }

    @Test
    void twentyMistakesAndMoreAreShown() {
        assertThat(GuideMistake.of(GUIDE)).hasSizeGreaterThan(20);
    }

    @Test
    void aGuideThatLiesIsFound(@TempDir Path elsewhere) throws IOException {
        String page = Files.readString(GUIDE);
        Path lie = elsewhere.resolve("guide.md");
        Files.writeString(lie, page.replaceFirst("(?s)(national=guide/first\n.*?)Quá hạn", "$1Đúng hạn"));
        List<GuideBlock> blocks = GuideBlock.of(lie);
        GuideRun run = new GuideRun(mapping(GuideRun.library(elsewhere, blocks), "guide/first"), blocks);
        run.take(block(blocks, "given"));
        GuideBlock national = block(blocks, "national");
        assertThatThrownBy(() -> run.take(national))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Đúng hạn");
    }

    private static Mapping mapping(MappingLibrary.Loaded loaded, String name) {
        return loaded.library().find(name).orElseThrow(() -> new AssertionError("no mapping " + name));
    }

    private static GuideBlock block(List<GuideBlock> blocks, String role) {
        return blocks.stream()
                .filter(block ->
                        block.name().equals("guide/first") && block.role().equals(role))
                .findFirst()
                .orElseThrow();
    }
}

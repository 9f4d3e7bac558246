package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegalMovesInTheGlossaryTests {

    @Test
    void theGlossaryTellsEveryMoveAsItIs() throws IOException {
        List<List<String>> told = Files.readString(Path.of("docs/glossary.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("before  "))
                .takeWhile(line -> !line.startsWith("```"))
                .map(line -> List.of(line.strip().split("\\s+")))
                .toList();

        assertThat(told.get(0)).endsWith(Transitions.columns().toArray(String[]::new));
        assertThat(told.subList(1, told.size()))
                .containsExactlyElementsOf(Transitions.verbs().stream()
                        .map(verb -> Stream.concat(
                                        Stream.of(verb),
                                        Transitions.row(MessageType.ofCode(verb).orElseThrow()).stream())
                                .toList())
                        .toList());
    }
}

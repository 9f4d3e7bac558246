package org.lienthong.rehearsal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SlipCompleteness;
import org.lienthong.mapping.Fixture;

/** Invented messages: those that the fixtures write in the words of a family. */
final class SampleMessages {

    private final List<Fixture> fixtures;

    /** @param root of the configs; without fixtures there is no sample */
    SampleMessages(Path root) {
        this.fixtures = Fixture.below(root);
    }

    /** @param mapping null for the slip as the national model has it */
    Optional<NationalMessage> of(@Nullable String mapping, MessageType type) {
        return fixtures.stream()
                .filter(fixture -> mapping == null || fixture.mapping().equals(mapping))
                .filter(Fixture::succeedsInWriting)
                .flatMap(fixture -> fixture.messages().stream())
                .filter(message -> message.type() == type)
                .filter(message ->
                        mapping != null || SlipCompleteness.check(message).isEmpty())
                .findFirst();
    }
}

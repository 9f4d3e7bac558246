package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionsTests {

    /**
     * The same law written a second time, from the other side: who may follow whom by the list of the ten national
     * statuses, and by which verb. Statuses that only keep themselves are left out.
     */
    private static final Map<DossierStatus, Map<MessageType, Set<DossierStatus>>> SECOND = second();

    private static Map<DossierStatus, Map<MessageType, Set<DossierStatus>>> second() {
        Map<DossierStatus, Map<MessageType, Set<DossierStatus>>> moves = new EnumMap<>(DossierStatus.class);
        move(moves, 1, MessageType.DOSSIER_ACCEPTED, 2);
        move(moves, 1, MessageType.DOSSIER_REFUSED, 3);
        move(moves, 2, MessageType.DOSSIER_ACCEPTED, 2); // the receipt was mended
        move(moves, 2, MessageType.DOSSIER_PROGRESSED, 4);
        move(moves, 2, MessageType.SUPPLEMENT_REQUESTED, 5);
        move(moves, 2, MessageType.DOSSIER_RETURNED_FOR_CORRECTION, 2);
        move(moves, 4, MessageType.DOSSIER_PROGRESSED, 4);
        move(moves, 4, MessageType.SUPPLEMENT_REQUESTED, 5);
        move(moves, 4, MessageType.OBLIGATION_REQUESTED, 6);
        move(moves, 4, MessageType.OBLIGATION_NOTIFIED, 4, 6);
        move(moves, 4, MessageType.OBLIGATION_PAID, 4, 6);
        move(moves, 4, MessageType.DOSSIER_COMPLETED, 9);
        move(moves, 4, MessageType.DOSSIER_RETURNED_FOR_CORRECTION, 2);
        move(moves, 5, MessageType.DOSSIER_PROGRESSED, 5); // a step does not end the wait for papers
        move(moves, 5, MessageType.SUPPLEMENT_PROVIDED, 5);
        move(moves, 5, MessageType.SUPPLEMENT_RECEIVED, 4);
        move(moves, 6, MessageType.DOSSIER_PROGRESSED, 4, 6);
        move(moves, 6, MessageType.OBLIGATION_REQUESTED, 6); // the slip again
        move(moves, 6, MessageType.OBLIGATION_NOTIFIED, 4, 6);
        move(moves, 6, MessageType.OBLIGATION_PAID, 4, 6);
        move(moves, 6, MessageType.DOSSIER_RETURNED_FOR_CORRECTION, 4); // the tax office returned the slip
        Stream.of(2, 4, 5, 6).forEach(status -> {
            move(moves, status, MessageType.DOSSIER_WITHDRAWN, 7);
            move(moves, status, MessageType.DOSSIER_STOPPED, 8);
        });
        move(moves, 9, MessageType.RESULT_DELIVERED, 10);
        move(moves, 9, MessageType.RESULT_DISPUTED, 4);
        move(moves, 10, MessageType.RESULT_DISPUTED, 4);
        return moves;
    }

    private static void move(
            Map<DossierStatus, Map<MessageType, Set<DossierStatus>>> moves,
            int from,
            MessageType type,
            Integer... after) {
        moves.computeIfAbsent(Transitions.status(from), status -> new EnumMap<>(MessageType.class))
                .put(
                        type,
                        EnumSet.copyOf(
                                Arrays.stream(after).map(Transitions::status).toList()));
    }

    private static Set<DossierStatus> first(MessageType type, @Nullable DossierStatus before) {
        return switch (Transitions.cell(type, before)) {
            case "." -> Set.of();
            case "=" -> Set.of(java.util.Objects.requireNonNull(before));
            case "$" -> Set.of(DossierStatus.PROCESSING, DossierStatus.FINANCIAL_OBLIGATION);
            default -> Set.of(Transitions.status(Integer.parseInt(Transitions.cell(type, before))));
        };
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void everyVerbHasACellForANewDossierAndForEachOfTheTenStatuses(MessageType type) {
        assertThat(Transitions.row(type)).hasSize(1 + DossierStatus.values().length);
        assertThat(Transitions.row(type)).allMatch(cell -> cell.matches("[.=$]|[1-9]|10"));
    }

    @Test
    void theColumnsStandInTheOrderOfTheNationalNumbers() {
        assertThat(Transitions.columns()).containsExactly("new", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(DossierStatus.values())
                .extracting(DossierStatus::code)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void thereIsNoLineForAVerbThatDoesNotExistAndNoVerbTwice() {
        assertThat(Transitions.verbs())
                .containsExactlyElementsOf(
                        Stream.of(MessageType.values()).map(MessageType::code).toList());
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void agreesWithTheLawAsItIsWrittenASecondTime(DossierStatus before) {
        for (MessageType type : MessageType.values()) {
            assertThat(first(type, before))
                    .as("%s in status %s", type.code(), before.code())
                    .isEqualTo(SECOND.getOrDefault(before, Map.of()).getOrDefault(type, Set.of()));
        }
    }

    @Test
    void aDossierBeginsByBeingSubmittedOrByBeingAcceptedAtACounterAndInNoOtherWay() {
        assertThat(Stream.of(MessageType.values())
                        .filter(type -> !first(type, null).isEmpty()))
                .containsExactly(MessageType.DOSSIER_SUBMITTED, MessageType.DOSSIER_ACCEPTED);
        assertThat(first(MessageType.DOSSIER_SUBMITTED, null)).containsExactly(DossierStatus.REGISTERED);
        assertThat(first(MessageType.DOSSIER_ACCEPTED, null)).containsExactly(DossierStatus.ACCEPTED);
    }

    @Test
    void onlyADisputedResultOpensADossierThatHasEndedAndOnlyOneWithAResult() {
        Stream.of(DossierStatus.values()).filter(DossierStatus::terminal).forEach(ended -> {
            List<MessageType> ways = Stream.of(MessageType.values())
                    .filter(type -> !first(type, ended).isEmpty())
                    .toList();
            assertThat(ways)
                    .as("out of %s", ended)
                    .isEqualTo(
                            ended == DossierStatus.RESULT_DELIVERED ? List.of(MessageType.RESULT_DISPUTED) : List.of());
        });
    }

    @Test
    void everyStatusCanBeReachedAndFromEveryLivingOneAnEndCanBe() {
        assertThat(reachable(null)).containsExactlyInAnyOrder(DossierStatus.values());
        Stream.of(DossierStatus.values())
                .filter(status -> !status.terminal())
                .forEach(living ->
                        assertThat(reachable(living)).as("from %s", living).anyMatch(DossierStatus::terminal));
    }

    private static Set<DossierStatus> reachable(@Nullable DossierStatus start) {
        Set<DossierStatus> seen = EnumSet.noneOf(DossierStatus.class);
        Deque<DossierStatus> open = new ArrayDeque<>();
        Stream.of(MessageType.values())
                .flatMap(type -> first(type, start).stream())
                .forEach(open::add);
        while (!open.isEmpty()) {
            DossierStatus status = open.pop();
            if (seen.add(status)) {
                Stream.of(MessageType.values())
                        .flatMap(type -> first(type, status).stream())
                        .forEach(open::add);
            }
        }
        return seen;
    }
}
